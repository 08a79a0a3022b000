import { afterAll, beforeAll, describe, expect, test, vi } from 'vitest'

import { clientOf } from '../../test/support/client.js'
import {
  apiKey,
  apiSecret,
  startFaultServer,
  type FaultServer,
} from '../../test/support/fault-server.js'
import { createTransport } from '../index.js'
import type { OperationDescriptor } from './operation.js'
import { noQuery, queryOf } from './query.js'
import { sign } from './sign.js'

let server: FaultServer
beforeAll(async () => {
  server = await startFaultServer()
})
afterAll(() => server.stop())

/** Sends a request with a query, which no operation of the contract has, and returns what the server made of it. */
async function sendWithQuery(
  query: Record<string, unknown>,
): Promise<FaultServer['requests'][0] | undefined> {
  server.script({})
  const search: OperationDescriptor<Record<string, unknown>> = {
    id: 'search',
    method: 'GET',
    path: '/search',
    query: queryOf(...Object.keys(query)),
  }
  await createTransport({ endpoint: server.endpoint, apiKey, apiSecret }).send(search, query)
  return server.requests[0]
}

describe('a signature, recomputed by the server from the bytes that it received', () => {
  test.each([
    [
      'without a body',
      (valkey: ReturnType<typeof clientOf>) => valkey.getDbaasServiceValkey({ name: 'cache' }),
    ],
    [
      'with a body',
      (valkey: ReturnType<typeof clientOf>) =>
        valkey.createDbaasServiceValkey({ name: 'cache', body: { plan: 'startup-4' } }),
    ],
    [
      'with a body beyond ASCII',
      (valkey: ReturnType<typeof clientOf>) =>
        valkey.createDbaasValkeyUser({
          'service-name': 'cache',
          body: { username: 'größe€😀\ud800' },
        }),
    ],
    [
      'with a path that must be encoded',
      (valkey: ReturnType<typeof clientOf>) =>
        valkey.deleteDbaasValkeyUser({ 'service-name': "a b'(c)", username: 'ü/?#%😀' }),
    ],
    [
      'with an empty object as body',
      (valkey: ReturnType<typeof clientOf>) =>
        valkey.getDbaasServiceLogs({ 'service-name': 'cache', body: {} }),
    ],
  ])('is right %s', async (_, call) => {
    server.script({})
    await call(clientOf(server))
    expect(server.requests.map(({ signatureIssue }) => signatureIssue)).toEqual([undefined])
  })

  test('is right with Web Crypto, where there is no crypto module', async () => {
    vi.resetModules()
    const { createClient } = await import('../index.js')
    vi.spyOn(process, 'getBuiltinModule').mockReturnValue(undefined as never)
    server.script({})
    const valkey = createClient({ endpoint: server.endpoint, apiKey, apiSecret })
    await valkey.createDbaasValkeyUser({ 'service-name': 'cache', body: { username: 'größe€😀' } })
    await valkey.getDbaasServiceValkey({ name: 'cache' })
    expect(process.getBuiltinModule).toHaveBeenCalled()
    vi.restoreAllMocks()
    expect(server.requests.map(({ signatureIssue }) => signatureIssue)).toEqual([
      undefined,
      undefined,
    ])
  })

  test('is not there on an operation that the contract does not secure', async () => {
    server.script({ body: { zones: [] } })
    await clientOf(server).listZones()
    expect(server.requests[0]?.headers.authorization).toBeUndefined()
  })

  const queries: [string, Record<string, unknown>, string, string | undefined][] = [
    ['one argument', { a: 'x y' }, '?a=x%20y', 'a'],
    ['several, in the order of their names', { b: 2, a: 1 }, '?b=2&a=1', 'a;b'],
    ['an empty value, which is signed as empty', { a: '', b: 'x' }, '?a=&b=x', 'a;b'],
    [
      'a repeated name, which is neither named nor signed',
      { a: [1, 2], b: 3 },
      '?a=1&a=2&b=3',
      'b',
    ],
    ['an argument that is not given', { a: undefined, b: 3 }, '?b=3', 'b'],
    ['only a repeated name', { a: [1, 2] }, '?a=1&a=2', undefined],
    ['no argument at all', { a: undefined }, '', undefined],
  ]
  test.each(queries)('is right with %s', async (_, query, target, names) => {
    const request = await sendWithQuery(query)
    expect(request?.signatureIssue).toBeUndefined()
    expect(request?.target).toBe(`/v2/search${target}`)
    expect(/signed-query-args=([^,]*),/.exec(request?.headers.authorization ?? '')?.[1]).toBe(names)
  })

  test('takes the names in the order of their bytes, not of their UTF-16 units', async () => {
    // U+FF5E sorts before U+1F600 by bytes, and behind its surrogates by units.
    const request = await sendWithQuery({ '😀': 'second', '～': 'first' })
    expect(request?.signatureIssue).toBeUndefined()
  })
})

describe('the header', () => {
  const credentials = { apiKey: 'EXOkey', apiSecret: 'secret' }

  test.each([
    ['GET', '/v2/zone', '', 'GET%20%2Fv2%2Fzone%0A%0A%0A%0A1700000600'],
    [
      'POST',
      '/v2/dbaas-valkey/a%20b',
      '{"plan":"startup-4"}',
      'POST%20%2Fv2%2Fdbaas-valkey%2Fa%2520b%0A%7B%22plan%22%3A%22startup-4%22%7D%0A%0A%0A1700000600',
    ],
  ])(
    'of %s %s names key and expiry, and signs five segments',
    async (method, path, body, message) => {
      const { createHmac } = await import('node:crypto')
      const signature = createHmac('sha256', 'secret')
        .update(decodeURIComponent(message))
        .digest('base64')
      expect(
        await sign({ method, path, query: noQuery, body }, credentials, 1_700_000_000_999),
      ).toBe(`EXO2-HMAC-SHA256 credential=EXOkey,expires=1700000600,signature=${signature}`)
    },
  )
})
