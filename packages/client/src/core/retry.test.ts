import fc from 'fast-check'
import { afterAll, beforeAll, describe, expect, test, vi } from 'vitest'

import { clientOf, rejection } from '../../test/support/client.js'
import { startFaultServer, type FaultServer } from '../../test/support/fault-server.js'
import { RateLimitError, ServerError } from '../index.js'
import { backoff, parseRetryAfter, retryPolicy } from './retry.js'

let server: FaultServer
beforeAll(async () => {
  server = await startFaultServer()
})
afterAll(() => server.stop())

const name = 'cache'
const broken = { status: 500, body: {} }

describe('attempts', () => {
  test.each([
    ['of the client', { retry: { attempts: 2, delay: 1 } }, undefined, 2],
    ['of the call', { retry: { attempts: 2, delay: 1 } }, { attempts: 3 }, 3],
    ['none but the first, for the client', { retry: false }, undefined, 1],
    ['none but the first, for the call', {}, false, 1],
  ] as const)('are as many as the options say: %s', async (_, options, retry, attempts) => {
    server.script(broken)
    const error = await rejection(
      clientOf(server, options).getDbaasServiceValkey({ name }, { retry }),
    )
    expect(error).toMatchObject({ attempts })
    expect(server.requests).toHaveLength(attempts)
  })
})

describe('the delay', () => {
  const policy = retryPolicy({ delay: 100, maxDelay: 1000, maxRetryAfter: 5000 })

  test('is a random time below a bound that doubles up to the longest', () => {
    fc.assert(
      fc.property(fc.integer({ min: 1, max: 20 }), (attempts) => {
        const delay = backoff(policy, attempts, undefined)
        expect(delay).toBeGreaterThanOrEqual(0)
        expect(delay).toBeLessThanOrEqual(Math.min(1000, 100 * 2 ** (attempts - 1)))
      }),
    )
  })

  test.each([
    [0, 0],
    [1500, 1500],
    [604_800_000, 5000],
  ])('is what the server asks for, up to a cap, and a random time more: %i', (asked, least) => {
    const delays = Array.from({ length: 20 }, () => backoff(policy, 1, asked))
    expect(Math.min(...delays)).toBeGreaterThanOrEqual(least)
    expect(Math.max(...delays)).toBeLessThanOrEqual(least + 100)
    expect(new Set(delays).size).toBeGreaterThan(1)
  })
})

describe('Retry-After', () => {
  const now = Date.parse('Wed, 21 Oct 2026 07:28:00 GMT')
  test.each([
    ['120', 120_000],
    ['0', 0],
    [' 0  ', 0],
    ['Wed, 21 Oct 2026 07:28:30 GMT', 30_000],
    ['Wed, 21 Oct 2015 07:28:00 GMT', 0],
    ['soon', undefined],
    ['-5', undefined],
    ['1.5', undefined],
    ['in 5', undefined],
    ['9'.repeat(400), Infinity],
    ['', undefined],
    [null, undefined],
  ])('%j is read as %j', (value, milliseconds) => {
    expect(parseRetryAfter(value, now)).toBe(milliseconds)
  })
})

describe('the budget', () => {
  test('is shared by the calls of a client, so that an outage is not amplified', async () => {
    server.script(broken)
    const valkey = clientOf(server, { retryBudget: 10 })
    const calls = Array.from({ length: 50 }, () =>
      rejection(valkey.getDbaasServiceValkey({ name })),
    )
    for (const error of await Promise.all(calls)) expect(error).toBeInstanceOf(ServerError)
    expect(server.requests).toHaveLength(50 + 10)
  })

  test('is filled again by calls that succeed', async () => {
    const valkey = clientOf(server, { retryBudget: 1 })
    server.script(broken, {})
    await valkey.getDbaasServiceValkey({ name })
    server.script(broken, {})
    await valkey.getDbaasServiceValkey({ name })
    expect(server.requests).toHaveLength(2)
  })

  test('counts retries after a 429, too', async () => {
    server.script({ status: 429, body: {} })
    const error = await rejection(
      clientOf(server, { retryBudget: 0 }).getDbaasServiceValkey({ name }),
    )
    expect(error).toBeInstanceOf(RateLimitError)
    expect(server.requests).toHaveLength(1)
  })
})

describe('the timeout of a call', () => {
  test('ends it before a delay that would outlast it, with the last failure', async () => {
    server.script({ status: 503, headers: { 'retry-after': '60' }, body: { message: 'back soon' } })
    const valkey = clientOf(server, { retry: {} })
    const error = await rejection(valkey.getDbaasServiceValkey({ name }, { timeout: 1000 }))
    expect(error).toBeInstanceOf(ServerError)
    expect(server.requests).toHaveLength(1)
  })

  test.each([
    ['total', 50],
    ['total, among others', { total: 50, attempt: 10_000 }],
    ['attempt', { attempt: 50 }],
  ])('ends an attempt that hangs: %s', async (_, timeout) => {
    server.script('slow headers')
    const call = clientOf(server, { retry: false }).getDbaasServiceValkey({ name }, { timeout })
    expect(await rejection(call)).toMatchObject({ code: 'TIMEOUT', attempts: 1 })
  })

  test('covers credentials: what comes too late is not sent', async () => {
    const fetch = vi.fn(async () => Response.json({}))
    const credentials = (): Promise<{ apiKey: string; apiSecret: string }> =>
      new Promise((resolve) => setTimeout(resolve, 40, { apiKey: 'EXOkey', apiSecret: 'secret' }))
    const valkey = clientOf(server, { fetch, credentials, timeout: { attempt: 25 } })
    await valkey.startDbaasValkeyMaintenance({ name })
    await new Promise((resolve) => setTimeout(resolve, 50))
    expect(fetch).toHaveBeenCalledTimes(1)
  })

  test('covers the read that reconciles a create', async () => {
    server.script(
      { status: 503, headers: { 'retry-after': '1' }, body: {} },
      { status: 409, body: {} },
      'slow headers',
    )
    const start = performance.now()
    const valkey = clientOf(server, { retry: { delay: 1, maxRetryAfter: 300 } })
    const body = { plan: 'startup-4' }
    await rejection(valkey.createDbaasServiceValkey({ name, body }, { timeout: 500 }))
    expect(performance.now() - start).toBeLessThan(700)
  })

  test('may be as long as one likes', async () => {
    server.script({ body: { name } })
    const call = clientOf(server).getDbaasServiceValkey(
      { name },
      { timeout: { attempt: Infinity, total: Infinity } },
    )
    expect(await call).toEqual({ name })
  })
})
