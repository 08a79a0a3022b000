/** Bodies that no client should read to their end. */
import { once } from 'node:events'
import { createServer, type Server, type ServerResponse } from 'node:http'
import type { AddressInfo } from 'node:net'
import { createGzip, gzipSync } from 'node:zlib'

import { afterAll, beforeAll, describe, expect, test } from 'vitest'

import { clientOf, rejection } from '../../test/support/client.js'
import {
  AmbiguousError,
  ResponseTooLargeError,
  ServerError,
  type ApiError,
  type Client,
} from '../index.js'

const zeros = Buffer.alloc(1_000_000, '0')
let server: Server
let answer: (response: ServerResponse) => void
let requests = 0
let closed: Promise<unknown>
let valkey: Client

beforeAll(async () => {
  server = createServer((request, response) => {
    requests++
    closed = once(response, 'close')
    request.resume().on('end', () => answer(response))
  })
  server.listen(0, '127.0.0.1')
  await once(server, 'listening')
  valkey = clientOf({ endpoint: `http://127.0.0.1:${(server.address() as AddressInfo).port}/v2` })
})
afterAll(() => server.close().closeAllConnections())

/** Sends zeros as fast as they are taken. */
function endless(response: NodeJS.WritableStream): void {
  const more = (): void => {
    while (response.writable && response.write(zeros));
  }
  response.on('drain', more)
  more()
}

const json = { 'content-type': 'application/json' }
const packed = { ...json, 'content-encoding': 'gzip' }
const large: [string, (response: ServerResponse) => void][] = [
  [
    'has an announced length',
    (response) => response.writeHead(200, json).end(Buffer.alloc(10_000_001, '0')),
  ],
  [
    'is small until it is unpacked',
    (response) => response.writeHead(200, packed).end(gzipSync(Buffer.alloc(50_000_000, '0'))),
  ],
  ['has no end', (response) => endless(response.writeHead(200, json))],
  [
    'has no end and is packed',
    (response) => {
      const gzip = createGzip()
      gzip.pipe(response.writeHead(200, packed))
      endless(gzip)
    },
  ],
]

describe.each(large)('a body that %s', (_, step) => {
  test('ends a read after one request, and the connection', async () => {
    answer = step
    requests = 0
    const error = await rejection(valkey.getDbaasServiceValkey({ name: 'cache' }))
    expect(error).toBeInstanceOf(ResponseTooLargeError)
    expect(error).toMatchObject({ code: 'RESPONSE_TOO_LARGE', status: 200, attempts: 1 })
    expect(requests).toBe(1)
    await closed
  })

  test('leaves what must not be repeated ambiguous', async () => {
    answer = step
    const error = await rejection(valkey.startDbaasValkeyMaintenance({ name: 'cache' }))
    expect(error).toBeInstanceOf(AmbiguousError)
    expect((error as Error).cause).toBeInstanceOf(ResponseTooLargeError)
    await closed
  })
})

test('an error status counts, however large its body', async () => {
  answer = (response) => endless(response.writeHead(500, json))
  const call = valkey.getDbaasServiceValkey({ name: 'cache' }, { retry: false })
  const error = await rejection(call)
  expect(error).toBeInstanceOf(ServerError)
  expect((error as Error).message).toContain(
    `answered with 500: ${'0'.repeat(200)}…. Try again later.`,
  )
})

test('the limit is an option', async () => {
  answer = (response) =>
    response.writeHead(200, json).end(JSON.stringify({ name: 'ü'.repeat(500) }))
  const { port } = server.address() as AddressInfo
  const limited = (maxResponseSize: number): Promise<unknown> =>
    clientOf(
      { endpoint: `http://127.0.0.1:${port}/v2` },
      { maxResponseSize },
    ).getDbaasServiceValkey({
      name: 'cache',
    })
  expect(await rejection(limited(1010))).toBeInstanceOf(ResponseTooLargeError)
  expect(await limited(1011)).toEqual({ name: 'ü'.repeat(500) })
  expect(await limited(Infinity)).toEqual({ name: 'ü'.repeat(500) })
})

test('a fetch without streams is limited as well', async () => {
  const fetch = async (): Promise<Response> =>
    ({
      ok: true,
      status: 200,
      headers: new Headers(json),
      text: async () => '{"name":"cache"}',
    }) as unknown as Response
  const call = (maxResponseSize: number): Promise<unknown> =>
    clientOf({ endpoint: 'http://127.0.0.1:1/v2' }, { fetch, maxResponseSize }).listZones()
  expect(await call(16)).toEqual({ name: 'cache' })
  expect(await rejection(call(15))).toBeInstanceOf(ResponseTooLargeError)
})

describe('a large body of an error', () => {
  const million = Array.from({ length: 100_000 }, (_, index) => ({
    message: `fault ${index} of many`,
  }))
  test.each<[string, object]>([
    ['many errors', { message: 'x'.repeat(2_800_000), errors: million }],
    ['errors in a message', { message: 'x'.repeat(2_800_000), errors: ['y'.repeat(2_800_000)] }],
    ['a large state', { error: { a: 'x'.repeat(5_600_000) } }],
  ])('gives a message that can be read, from %s', async (_, body) => {
    const text = JSON.stringify(body)
    answer = (response) => response.writeHead(400, json).end(text)
    const error = await rejection(valkey.getDbaasServiceValkey({ name: 'cache' }))
    expect(error).toMatchObject({ code: 'INVALID_REQUEST', text: `${text.slice(0, 96_000)}…` })
    expect((error as Error).message.length).toBeLessThan(3000)
  })

  test('gives a message that can be read, from a body that is read whole', async () => {
    const many = Array.from({ length: 2000 }, (_, index) => ({ message: `fault ${index} of many` }))
    answer = (response) =>
      response
        .writeHead(400, json)
        .end(JSON.stringify({ message: 'x'.repeat(20_000), errors: many }))
    const error = await rejection(valkey.getDbaasServiceValkey({ name: 'cache' }))
    expect(error).toMatchObject({ problem: { errors: many } })
    expect((error as Error).message.length).toBeLessThan(3000)
  })

  test('shows no part of a secret where it is cut', async () => {
    const secret = 'canary'.repeat(20)
    for (const head of [99_900, 99_950, 99_999]) {
      answer = (response) =>
        response.writeHead(400, json).end('x'.repeat(head) + secret + 'x'.repeat(100_000))
      const call = valkey.resetDbaasValkeyUserPassword({
        'service-name': 'cache',
        username: 'app',
        body: { password: secret },
      })
      expect(((await rejection(call)) as ApiError).text).not.toContain('canary')
    }
  })
})
