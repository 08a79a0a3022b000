import { BlockList, isIP } from 'node:net'

import type { AddressFilter } from '../valkey/server-listener.js'

/** Admits every address. */
export const openFilter: readonly string[] = ['0.0.0.0/0']

const longestPrefix = { 4: 32, 6: 128 } as const
const loopbackNetwork = { first: '127.0.0.0', last: '127.255.255.255' }

interface Block {
  readonly address: string
  readonly prefix: number
  readonly family: 4 | 6
}

export function ipFilterIssues(filter: readonly string[]): string[] {
  return filter
    .filter((text) => !parseBlock(text))
    .map(
      (text) => `ip-filter: ${JSON.stringify(text)} is not an address block such as 10.20.0.0/16`,
    )
}

/** Returns the filter with every single address written as a block. */
export function normaliseIpFilter(filter: readonly string[]): string[] {
  return filter.map((text) => {
    const block = parseBlock(text)
    return block ? `${block.address}/${block.prefix}` : text
  })
}

/** Returns which connections a filter admits. Services listen on IPv4 only, so blocks of IPv6 admit none. */
export function addressFilter(filter: readonly string[]): AddressFilter {
  const blocks = filter
    .map(parseBlock)
    .filter((block) => block !== undefined)
    .filter(({ family }) => family === 4)
  const all = listOf(blocks)
  return {
    // One block that contains both ends contains everything between them. Two blocks that contain one end each may leave a
    // gap.
    open: blocks
      .map((block) => listOf([block]))
      .some((block) => block.check(loopbackNetwork.first) && block.check(loopbackNetwork.last)),
    admits: (address) => isIP(address) === 4 && all.check(address),
  }
}

function parseBlock(text: string): Block | undefined {
  const [, address = '', digits] = /^([^/%]*)(?:\/(\d{1,3}))?$/.exec(text) ?? []
  const family = isIP(address)
  if (family !== 4 && family !== 6) return undefined
  const prefix = digits === undefined ? longestPrefix[family] : Number(digits)
  return prefix <= longestPrefix[family] ? { address, prefix, family } : undefined
}

function listOf(blocks: readonly Block[]): BlockList {
  const list = new BlockList()
  for (const { address, prefix } of blocks) list.addSubnet(address, prefix)
  return list
}
