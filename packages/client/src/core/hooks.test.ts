import { afterAll, beforeAll, describe, expect, test, vi } from 'vitest'

import { clientOf, rejection } from '../../test/support/client.js'
import { apiSecret, startFaultServer, type FaultServer } from '../../test/support/fault-server.js'
import type { AttemptEvent, Hooks, Logger } from '../index.js'

let server: FaultServer
beforeAll(async () => {
  server = await startFaultServer()
})
afterAll(() => server.stop())

/** Hooks that write down what they are told, in order. */
function recording(): { told: [string, Record<string, unknown>][]; hooks: Hooks } {
  const told: [string, Record<string, unknown>][] = []
  const note = (name: string) => (event: object) => void told.push([name, { ...event }])
  return {
    told,
    hooks: {
      request: note('request'),
      response: note('response'),
      retry: note('retry'),
      error: note('error'),
    },
  }
}

const broken = { status: 500, headers: { 'x-request-id': 'r-1' }, body: {} }

describe('hooks', () => {
  test('are told of every attempt, answer, retry and failure', async () => {
    server.script(broken)
    const { told, hooks } = recording()
    const valkey = clientOf(server, { hooks })
    const error = await rejection(
      valkey.getDbaasServiceValkey({ name: 'cache' }, { retry: { attempts: 2 } }),
    )
    expect(told.map(([name, { attempts }]) => [name, attempts])).toEqual([
      ['request', 1],
      ['response', 1],
      ['retry', 1],
      ['request', 2],
      ['response', 2],
      ['error', 2],
    ])
    expect(told[0]?.[1]).toEqual({
      operationId: 'get-dbaas-service-valkey',
      method: 'GET',
      path: '/dbaas-valkey/{name}',
      url: `${server.endpoint}/dbaas-valkey/cache`,
      attempts: 1,
      headers: expect.objectContaining({ accept: 'application/json' }) as unknown,
      body: undefined,
    })
    expect(told[1]?.[1]).toMatchObject({
      status: 500,
      requestId: 'r-1',
      duration: expect.any(Number) as unknown,
    })
    expect(told[2]?.[1]).toMatchObject({
      error: { code: 'SERVER' },
      delay: expect.any(Number) as unknown,
    })
    expect(told[5]?.[1].error).toBe(error)
  })

  test('see no secret', async () => {
    server.script({})
    const { told, hooks } = recording()
    await clientOf(server, { hooks }).resetDbaasValkeyUserPassword({
      'service-name': 'cache',
      username: 'app',
      body: { password: 'canary-password' },
    })
    expect(told[0]?.[1].body).toEqual({ password: '***' })
    expect(JSON.stringify(told)).not.toMatch(
      new RegExp(`canary-password|${apiSecret}|authorization`, 'i'),
    )
  })

  test('may add headers', async () => {
    server.script({})
    await clientOf(server, { hooks: { request: () => ({ 'x-trace': '1' }) } }).listZones()
    expect(server.requests[0]?.headers['x-trace']).toBe('1')
  })

  test('see no credentials in headers that the caller adds', async () => {
    server.script({})
    const { told, hooks } = recording()
    const headers = {
      Authorization: 'Bearer canary',
      Cookie: 'canary',
      'X-Api-Key': 'canary',
      'X-Gateway-Token': 'canary',
      'x-mine': '1',
    }
    await clientOf(server, { hooks }).listZones(undefined, { headers })
    expect(told[0]?.[1].headers).toMatchObject({ authorization: '***', 'x-mine': '1' })
    expect(JSON.stringify(told)).not.toContain('canary')
    expect(server.requests[0]?.headers.authorization).toBe('Bearer canary')
  })

  test('may add headers in any spelling; what cannot be sent is left out', async () => {
    server.script({})
    const request = [{ 'User-Agent': 'me' }, { 'x-broken': 'a\nb' }].map((headers) => ({
      request: () => headers,
    }))
    await clientOf(server, { hooks: request }).listZones()
    expect(server.requests[0]?.headers['user-agent']).toBe('me')
    expect(server.requests[0]?.headers['x-broken']).toBeUndefined()
  })

  test('are given the same object throughout an attempt', async () => {
    server.script(broken, {})
    const requests: AttemptEvent[] = []
    const others: AttemptEvent[] = []
    const hooks: Hooks = {
      request: (event) => void requests.push(event),
      response: (event) => void others.push(event),
      retry: (event) => void others.push(event),
    }
    await clientOf(server, { hooks }).listZones()
    expect(others[0]).toBe(requests[0])
    expect(others[1]).toBe(requests[0])
    expect(others[2]).toBe(requests[1])
  })

  test('cannot cost an answer by throwing', async () => {
    server.script(broken, { body: { zones: [] } })
    const fail = (): never => {
      throw new Error('a hook of no use')
    }
    const hooks = { request: fail, response: fail, retry: fail, error: fail }
    expect(await clientOf(server, { hooks }).listZones()).toEqual({ zones: [] })
  })

  test('cannot end the process by rejecting', async () => {
    server.script({ body: { zones: [] } })
    const unhandled = vi.fn()
    process.on('unhandledRejection', unhandled)
    const fail = (): Promise<never> => Promise.reject(new Error('a hook of no use'))
    expect(await clientOf(server, { hooks: { response: fail } }).listZones()).toEqual({ zones: [] })
    await new Promise((resolve) => setTimeout(resolve, 5))
    process.off('unhandledRejection', unhandled)
    expect(unhandled).not.toHaveBeenCalled()
  })

  test('learn of an abort as an AbortError with what is known of the call', async () => {
    server.script('slow headers')
    const { told, hooks } = recording()
    const controller = new AbortController()
    const reason = new Error('gone')
    const call = clientOf(server, { hooks }).listZones(undefined, { signal: controller.signal })
    while (server.requests.length === 0) await new Promise((resolve) => setTimeout(resolve, 1))
    controller.abort(reason)
    expect(await rejection(call)).toBe(reason)
    expect(told.at(-1)).toMatchObject([
      'error',
      { error: { code: 'ABORT', operationId: 'list-zones', attempts: 1, cause: reason } },
    ])
  })

  test('learn of calls that end before anything is sent', async () => {
    const { told, hooks } = recording()
    await rejection(clientOf(server, { hooks }).getDbaasServiceValkey({ name: '..' }))
    expect(told).toMatchObject([['error', { error: { code: 'REQUEST_VALIDATION' } }]])
  })
})

describe('a logger', () => {
  test('is told answers, retries and failures in words', async () => {
    server.script(broken, { status: 404, body: { message: 'Not found' } })
    const lines: string[] = []
    const write = (level: string) => (line: string) =>
      void lines.push(`${level} ${line.replace(/\d+ ms/, 'N ms')}`)
    const logger: Logger = { debug: write('debug'), warn: write('warn'), error: write('error') }
    await rejection(clientOf(server, { logger }).getDbaasServiceValkey({ name: 'cache' }))
    const url = `${server.endpoint}/dbaas-valkey/cache`
    const operation = 'get-dbaas-service-valkey (GET /dbaas-valkey/{name})'
    expect(lines).toEqual([
      `debug get-dbaas-service-valkey: GET ${url} 500 (attempt 1, N ms)`,
      `warn ${operation}: answered with 500: {}. Try again later. Again in N ms.`,
      `debug get-dbaas-service-valkey: GET ${url} 404 (attempt 2, N ms)`,
      `error NotFoundError: ${operation}: answered with 404: Not found. Check name and zone.`,
    ])
  })
})
