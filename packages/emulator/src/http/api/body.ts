import type { IncomingMessage } from 'node:http'

import { refusal, refuse } from './refusals.js'

/** The size of the largest body that the emulator reads, in bytes. Every request that the contract allows is far smaller. */
export const bodyLimit = 1024 * 1024
/**
 * The deepest nesting that the emulator accepts. No request of the contract nests as deep, and code that walks through a body
 * may rely on the limit.
 */
const depthLimit = 32

/**
 * Returns the exact bytes of a request's body, which the signature covers.
 *
 * @throws {@link Refusal} when the body is too large, or ends before all of it has arrived
 */
export function readBody(incoming: IncomingMessage): Promise<Buffer> {
  return new Promise((resolve, reject) => {
    const chunks: Buffer[] = []
    let size = 0
    const stop = (error: Error) => {
      incoming.off('data', take)
      reject(error)
    }
    const take = (chunk: Buffer) => {
      size += chunk.length
      if (size > bodyLimit) stop(refusal('bodyTooLarge'))
      else chunks.push(chunk)
    }
    incoming.on('data', take)
    incoming.once('end', () => resolve(Buffer.concat(chunks)))
    incoming.once('error', () => stop(refusal('bodyCutShort')))
    incoming.once('close', () => {
      if (!incoming.complete) stop(refusal('bodyCutShort'))
    })
  })
}

/**
 * Parses a request's body. An empty body counts as `{}`: some clients send no body when nothing in it is set.
 *
 * @throws {@link Refusal} when the body is not JSON in UTF-8, or is nested too deeply
 */
export function parseJson(body: Uint8Array): unknown {
  if (body.length === 0) return {}
  const text = decode(body)
  if (isNestedBeyond(text, depthLimit)) refuse('nestedTooDeeply')
  try {
    return JSON.parse(text)
  } catch {
    return refuse('notJson')
  }
}

function decode(body: Uint8Array): string {
  try {
    return new TextDecoder('utf-8', { fatal: true }).decode(body)
  } catch {
    return refuse('notJson')
  }
}

/** Counts the brackets outside strings in one pass. A regular expression could take quadratic time on a hostile body. */
function isNestedBeyond(text: string, limit: number): boolean {
  let depth = 0
  let inString = false
  for (let index = 0; index < text.length; index += 1) {
    const character = text[index]
    if (character === '"') inString = !inString
    else if (inString) index += character === '\\' ? 1 : 0
    else if (character === '[' || character === '{') depth += 1
    else if (character === ']' || character === '}') depth -= 1
    if (depth > limit) return true
  }
  return false
}
