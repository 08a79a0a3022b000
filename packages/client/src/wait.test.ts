import type { Operation } from '@dbaas-valkey/types'
import { afterAll, beforeAll, beforeEach, describe, expect, test } from 'vitest'

import { clientOf, rejection } from '../test/support/client.js'
import { startFaultServer, type FaultServer, type Step } from '../test/support/fault-server.js'
import { defaultInterval } from './core/poll.js'
import {
  AmbiguousError,
  DbaasValkeyError,
  NotFoundError,
  OperationFailedError,
  RequestValidationError,
  ResponseValidationError,
  TimeoutError,
  type Client,
} from './index.js'

const id = '6f8c1b1e-9d3a-4c55-8f0e-2b7d1c9a4e10'
const pending: Operation = { id, state: 'pending' }
const isPending = { body: pending }
const isDone = { body: { id, state: 'success' } }
const interval = 1
/** What every error of a wait for an Operation says of the call that it came from. */
const asked = { operationId: 'get-operation', method: 'GET', path: '/operation/{id}' }

let server: FaultServer
let valkey: Client
beforeAll(async () => {
  server = await startFaultServer()
})
beforeEach(() => {
  valkey = clientOf(server, { retry: false })
})
afterAll(() => server.stop())

describe('wait', () => {
  test('reads the Operation until it has succeeded', async () => {
    server.script(isPending, isPending, isDone)
    expect(await valkey.wait(pending, { interval })).toEqual({ id, state: 'success' })
    expect(server.requests.map(({ target }) => target)).toEqual(
      Array(3).fill(`/v2/operation/${id}`),
    )
  })

  test('reads nothing when it is done already', async () => {
    server.script(isDone)
    expect(await valkey.wait({ id, state: 'success' })).toEqual({ id, state: 'success' })
    expect(server.requests).toHaveLength(0)
  })

  test('tells each state that it reads', async () => {
    server.script(isPending, isDone)
    const seen: [string | undefined, number][] = []
    await valkey.wait(pending, {
      interval,
      onProgress: ({ state }, { polls }) => seen.push([state, polls]),
    })
    expect(seen).toEqual([
      ['pending', 1],
      ['success', 2],
    ])
  })

  test('asks for the interval with the time waited so far', async () => {
    server.script(isPending, isDone)
    const asked: number[] = []
    await valkey.wait(pending, { interval: (elapsed) => (asked.push(elapsed), 1) })
    expect(asked).toHaveLength(2)
    expect(asked[1]).toBeGreaterThan(asked[0] ?? Infinity)
  })

  const failures: [string, Operation][] = [
    ['failure', { id, state: 'failure', reason: 'unavailable', message: 'no capacity' }],
    ['timeout', { id, state: 'timeout', reason: 'interrupted', message: 'took too long' }],
  ]
  test.each(failures)('fails with reason and reference when it ends in %s', async (state, body) => {
    const reference = { id: 'a1d2e3f4-0000-4000-8000-000000000000' }
    server.script({ body })
    const error = await rejection(valkey.wait({ ...pending, reference }, { interval }))
    expect(error).toBeInstanceOf(OperationFailedError)
    expect(error).toMatchObject({ code: 'OPERATION_FAILED', operation: { ...body, reference } })
    expect(error).toMatchObject({ ...asked, attempts: 1 })
    expect((error as Error).message).toBe(
      `get-operation (GET /operation/{id}): operation ${id} ended in ${state} (${body.reason}: ${body.message}). Read what it was to change before you ask again.`,
    )
  })

  test('fails at once for an Operation that has failed already', async () => {
    server.script(isDone)
    expect(await rejection(valkey.wait({ id, state: 'failure' }))).toBeInstanceOf(
      OperationFailedError,
    )
    expect(server.requests).toHaveLength(0)
  })

  const passing: [string, Step][] = [
    ['500', { status: 500, body: {} }],
    ['429', { status: 429, body: {} }],
    ['a reset', 'reset'],
    ['HTML', { body: '<html>' }],
  ]
  test.each(passing)('goes on after four errors in a row: %s', async (_, step) => {
    server.script(step, step, step, step, isPending, step, step, step, step, isDone)
    expect(await valkey.wait(pending, { interval })).toMatchObject({ state: 'success' })
  })

  test.each(passing)('ends after five errors in a row, with the id: %s', async (_, step) => {
    server.script(step)
    const error = await rejection(valkey.wait(pending, { interval }))
    expect(error).toBeInstanceOf(AmbiguousError)
    expect(error).toMatchObject({ ...asked, attempts: 5, operation: { id } })
    expect((error as Error).cause).toBeInstanceOf(DbaasValkeyError)
    expect(server.requests).toHaveLength(5)
  })

  test('ends at the timeout, with the id', async () => {
    server.script(isPending)
    const error = await rejection(valkey.wait(pending, { interval, timeout: 20 }))
    expect(error).toBeInstanceOf(TimeoutError)
    expect(error).toMatchObject({ ...asked, code: 'TIMEOUT', operation: { id } })
    expect((error as { attempts: number }).attempts).toBeGreaterThan(0)
    expect((error as Error).message).toMatch(/It goes on: wait for it again, or longer\.$/)
  })

  test('takes what it is not told from the client', async () => {
    server.script(isPending, isDone)
    const impatient = clientOf(server, { wait: { interval: 1, timeout: 5000 } })
    expect(await impatient.wait(pending)).toMatchObject({ state: 'success' })
    server.script(isPending, isDone)
    const untold = { interval: undefined, timeout: 1000 }
    expect(await impatient.wait(pending, untold)).toMatchObject({ state: 'success' })
  })

  test('gives no read more time than the client gives a call', async () => {
    server.script('slow headers', isDone)
    const impatient = clientOf(server, { timeout: 50, retry: false })
    const options = { interval, timeout: 2000 }
    expect(await impatient.wait(pending, options)).toMatchObject({ state: 'success' })
    expect(server.requests).toHaveLength(2)
  })

  test('ends at the timeout when the read itself hangs', async () => {
    server.script('slow headers')
    const error = await rejection(valkey.wait(pending, { interval, timeout: 50 }))
    expect(error).toBeInstanceOf(TimeoutError)
    expect(error).toMatchObject({ operation: { id } })
  })

  test('refuses an Operation without an id, before anything is sent', async () => {
    server.script(isDone)
    expect(await rejection(valkey.wait({ state: 'pending' }))).toBeInstanceOf(
      RequestValidationError,
    )
    expect(server.requests).toHaveLength(0)
  })

  test.each(['null', '5', '"done"', '[]'])(
    'ends with the id when it is answered with %s',
    async (body) => {
      server.script({ body })
      const onProgress = ({ state }: Operation): void => expect(state).toBeUndefined()
      const error = await rejection(valkey.wait(pending, { interval, onProgress }))
      expect(error).toBeInstanceOf(AmbiguousError)
      expect(error).toMatchObject({ operation: { id } })
    },
  )

  const reason = new Error('enough')
  test.each<[string, () => void | Promise<void>]>([
    [
      'throws',
      () => {
        throw reason
      },
    ],
    ['rejects with', () => Promise.reject(reason)],
  ])('does not hide what the caller %s while told about progress', async (_, onProgress) => {
    server.script(isPending, isDone)
    expect(await rejection(valkey.wait(pending, { interval, onProgress }))).toBe(reason)
  })

  test('can be aborted while the caller is busy with progress', async () => {
    server.script(isPending)
    const controller = new AbortController()
    const onProgress = (): Promise<void> => {
      setImmediate(() => controller.abort(reason))
      return new Promise(() => {})
    }
    const { signal } = controller
    expect(await rejection(valkey.wait(pending, { interval, onProgress, signal }))).toBe(reason)
  })
})

describe('the polling defaultInterval', () => {
  test.each([
    [0, 3000],
    [30_000, 3000],
    [465_000, 31_500],
    [900_000, 60_000],
    [3_600_000, 60_000],
  ])('after %i ms waits %i ms', (elapsed, delay) => {
    expect(defaultInterval(elapsed)).toBe(delay)
  })
})

describe('waitUntilRunning', () => {
  const inState = (state?: string): Step => ({ body: { name: 'cache', state } })

  test('reads the service until it is running', async () => {
    server.script(inState(), inState('rebuilding'), inState('rebalancing'), inState('running'))
    const service = await valkey.waitUntilRunning({ name: 'cache' }, { interval })
    expect(service).toMatchObject({ name: 'cache', state: 'running' })
    expect(server.requests).toHaveLength(4)
  })

  test('reads a first time without a delay', async () => {
    server.script(inState('running'))
    expect(await valkey.waitUntilRunning({ name: 'cache' })).toMatchObject({ state: 'running' })
  })

  test.each<[string, Step, unknown]>([
    ['there is no such service', { status: 404, body: {} }, NotFoundError],
    ['it is powered off', inState('poweroff'), OperationFailedError],
  ])('ends when %s', async (_, step, kind) => {
    server.script(step)
    expect(
      await rejection(valkey.waitUntilRunning({ name: 'cache' }, { interval })),
    ).toBeInstanceOf(kind)
  })

  test('ends when it keeps being answered with null', async () => {
    server.script({ body: 'null' })
    const call = valkey.waitUntilRunning({ name: 'cache' }, { interval })
    expect(await rejection(call)).toBeInstanceOf(ResponseValidationError)
  })

  test('ends at the timeout when it is not running', async () => {
    server.script(inState('rebuilding'))
    const call = valkey.waitUntilRunning({ name: 'cache' }, { interval, timeout: 40 })
    const error = await rejection(call)
    expect(error).toBeInstanceOf(TimeoutError)
    expect(error).toMatchObject({ operationId: 'get-dbaas-service-valkey' })
  })
})
