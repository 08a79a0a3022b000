import { createServer, type RequestListener } from 'node:http'
import type { AddressInfo } from 'node:net'
import { readFileSync } from 'node:fs'
import { join } from 'node:path'

import { root } from '@dbaas-valkey/contract/paths'
import { expect, test } from 'vitest'

import { askRegistry } from './ask.js'
import { lockedIn } from './locked.js'

const lockfile = `
lockfileVersion: '9.0'
importers:
  .:
    devDependencies:
      tool: { specifier: 1.0.0, version: 1.0.0 }
  packages/client:
    dependencies:
      '@scope/lib': { specifier: 2.0.0, version: 2.0.0(peer@3.0.0) }
      '@dbaas-valkey/types': { specifier: 'workspace:*', version: link:../types }
packages:
  '@scope/lib@2.0.0': { resolution: { integrity: a } }
  inner@1.2.3: { resolution: { integrity: b } }
  peer@3.0.0: { resolution: { integrity: c } }
  tool@1.0.0: { resolution: { integrity: d } }
snapshots:
  '@scope/lib@2.0.0(peer@3.0.0)':
    dependencies: { inner: 1.2.3, peer: 3.0.0 }
  inner@1.2.3: {}
  peer@3.0.0: {}
  tool@1.0.0: {}
`

const locked = [
  { name: '@scope/lib', version: '2.0.0', shipped: true },
  { name: 'inner', version: '1.2.3', shipped: true },
  { name: 'peer', version: '3.0.0', shipped: true },
  { name: 'tool', version: '1.0.0', shipped: false },
]

test('a lockfile names what our packages bring with them, and what only tools need', () => {
  expect(lockedIn(lockfile)).toEqual(locked)
})

test('our own lockfile is read whole', () => {
  const text = readFileSync(join(root, 'pnpm-lock.yaml'), 'utf8')
  const found = lockedIn(text)
  expect(found.filter(({ shipped }) => shipped).map(({ name }) => name)).toContain('openapi-fetch')
  expect(found.find(({ name }) => name === 'turbo')?.shipped).toBe(false)
})

async function withRegistry<T>(
  answer: RequestListener,
  use: (url: string) => Promise<T>,
): Promise<T> {
  const server = createServer(answer)
  await new Promise<void>((resolve) => server.listen(0, '127.0.0.1', resolve))
  try {
    return await use(`http://127.0.0.1:${(server.address() as AddressInfo).port}/npm`)
  } finally {
    server.close()
  }
}

test('a registry is asked about all of them at once', async () => {
  let asked: unknown
  const answer: RequestListener = async (request, response) => {
    expect(request.url).toBe('/npm/-/npm/v1/security/advisories/bulk')
    const chunks: Buffer[] = []
    for await (const chunk of request as AsyncIterable<Buffer>) chunks.push(chunk)
    asked = JSON.parse(Buffer.concat(chunks).toString())
    const advisory = { title: 'Bad', severity: 'high', url: 'u', vulnerable_versions: '<2' }
    response.end(JSON.stringify({ inner: [advisory] }))
  }
  expect(await withRegistry(answer, (url) => askRegistry(url, locked))).toEqual([
    { name: 'inner', version: '1.2.3', shipped: true, title: 'Bad', severity: 'high', url: 'u' },
  ])
  expect(asked).toEqual({
    '@scope/lib': ['2.0.0'],
    inner: ['1.2.3'],
    peer: ['3.0.0'],
    tool: ['1.0.0'],
  })
})

test.each([
  [405, '', 'answered 405'],
  [200, '<html>', 'gave no answer that can be read'],
])('no answer is not taken for no advisory: %d', async (status, text, sentence) => {
  const answer: RequestListener = (_, response) => response.writeHead(status).end(text)
  await expect(withRegistry(answer, (url) => askRegistry(url, locked))).rejects.toThrow(sentence)
})
