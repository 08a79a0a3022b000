import type { Operation } from '@dbaas-valkey/types'
import { afterAll, beforeAll, beforeEach, describe, expect, it } from 'vitest'
import {
  AmbiguousError,
  NotFoundError,
  OperationFailedError,
  RequestValidationError,
  TimeoutError,
  type Client,
} from '../src/index.js'
import { curve } from '../src/runtime/poll.js'
import { clientOf, rejection } from './support/client.js'
import { startFaultServer, type FaultServer, type Step } from './support/fault-server.js'

const id = '6f8c1b1e-9d3a-4c55-8f0e-2b7d1c9a4e10'
const pending: Operation = { id, state: 'pending' }
const isPending = { body: pending }
const isDone = { body: { id, state: 'success' } }
const interval = 1

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
  it('reads the Operation until it has succeeded', async () => {
    server.script(isPending, isPending, isDone)
    expect(await valkey.wait(pending, { interval })).toEqual({ id, state: 'success' })
    expect(server.requests.map(({ target }) => target)).toEqual(
      Array(3).fill(`/v2/operation/${id}`),
    )
  })

  it('reads nothing when it is done already', async () => {
    server.script(isDone)
    expect(await valkey.wait({ id, state: 'success' })).toEqual({ id, state: 'success' })
    expect(server.requests).toHaveLength(0)
  })

  it('tells each state that it reads', async () => {
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

  it('asks for the interval with the time waited so far', async () => {
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
  it.each(failures)('fails with reason and reference when it ends in %s', async (state, body) => {
    const reference = { id: 'a1d2e3f4-0000-4000-8000-000000000000' }
    server.script({ body })
    const error = await rejection(valkey.wait({ ...pending, reference }, { interval }))
    expect(error).toBeInstanceOf(OperationFailedError)
    expect(error).toMatchObject({ code: 'OPERATION_FAILED', operation: { ...body, reference } })
    expect((error as Error).message).toBe(
      `operation ${id} ended in ${state} (${body.reason}: ${body.message}).`,
    )
  })

  it('fails at once for an Operation that has failed already', async () => {
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
  it.each(passing)('goes on after four errors in a row: %s', async (_, step) => {
    server.script(step, step, step, step, isPending, step, step, step, step, isDone)
    expect(await valkey.wait(pending, { interval })).toMatchObject({ state: 'success' })
  })

  it.each(passing)('ends after five errors in a row, with the id: %s', async (_, step) => {
    server.script(step)
    const error = await rejection(valkey.wait(pending, { interval }))
    expect(error).toBeInstanceOf(AmbiguousError)
    expect(error).toMatchObject({ operation: { id } })
    expect(server.requests).toHaveLength(5)
  })

  it('ends at the timeout, with the id', async () => {
    server.script(isPending)
    const error = await rejection(valkey.wait(pending, { interval, timeout: 20 }))
    expect(error).toBeInstanceOf(TimeoutError)
    expect(error).toMatchObject({ code: 'TIMEOUT', operation: { id } })
  })

  it('takes what it is not told from the client', async () => {
    server.script(isPending, isDone)
    const impatient = clientOf(server, { wait: { interval: 1, timeout: 5000 } })
    expect(await impatient.wait(pending)).toMatchObject({ state: 'success' })
  })

  it('ends at the timeout when the read itself hangs', async () => {
    server.script('slow headers')
    const error = await rejection(valkey.wait(pending, { interval, timeout: 50 }))
    expect(error).toBeInstanceOf(TimeoutError)
    expect(error).toMatchObject({ operation: { id } })
  })

  it('refuses an Operation without an id, before anything is sent', async () => {
    server.script(isDone)
    expect(await rejection(valkey.wait({ state: 'pending' }))).toBeInstanceOf(
      RequestValidationError,
    )
    expect(server.requests).toHaveLength(0)
  })

  it('does not hide what the caller throws while told about progress', async () => {
    server.script(isPending)
    const reason = new Error('enough')
    const onProgress = (): void => {
      throw reason
    }
    expect(await rejection(valkey.wait(pending, { interval, onProgress }))).toBe(reason)
  })
})

describe('the polling curve', () => {
  it.each([
    [0, 3000],
    [30_000, 3000],
    [465_000, 31_500],
    [900_000, 60_000],
    [3_600_000, 60_000],
  ])('after %i ms waits %i ms', (elapsed, delay) => {
    expect(curve(elapsed)).toBe(delay)
  })
})

describe('waitUntilRunning', () => {
  const inState = (state?: string): Step => ({ body: { name: 'cache', state } })

  it('reads the service until it is running', async () => {
    server.script(inState(), inState('rebuilding'), inState('rebalancing'), inState('running'))
    const service = await valkey.waitUntilRunning({ name: 'cache' }, { interval })
    expect(service).toMatchObject({ name: 'cache', state: 'running' })
    expect(server.requests).toHaveLength(4)
  })

  it('reads a first time without a delay', async () => {
    server.script(inState('running'))
    expect(await valkey.waitUntilRunning({ name: 'cache' })).toMatchObject({ state: 'running' })
  })

  it.each<[string, Step, unknown]>([
    ['there is no such service', { status: 404, body: {} }, NotFoundError],
    ['it is powered off', inState('poweroff'), OperationFailedError],
  ])('ends when %s', async (_, step, kind) => {
    server.script(step)
    expect(
      await rejection(valkey.waitUntilRunning({ name: 'cache' }, { interval })),
    ).toBeInstanceOf(kind)
  })

  it('ends at the timeout', async () => {
    server.script(inState('rebuilding'))
    const call = valkey.waitUntilRunning({ name: 'cache' }, { interval, timeout: 20 })
    expect(await rejection(call)).toBeInstanceOf(TimeoutError)
  })
})
