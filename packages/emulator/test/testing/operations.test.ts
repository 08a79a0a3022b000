import { appendFile, mkdtemp, rm } from 'node:fs/promises'
import { tmpdir } from 'node:os'
import { join } from 'node:path'

import { describe, expect, test } from 'vitest'

import { MovableClock } from '../../src/testing/clock.js'
import { forgetful, openOperationLog } from '../../src/testing/operation-log.js'
import type { OperationTiming } from '../../src/testing/operation-timing.js'
import { OperationRegistry } from '../../src/testing/operations.js'
import { BackendError } from '../../src/backend/errors.js'
import type { Change } from '../../src/backend/backend.js'

const reference = {
  id: '8c1d2e3f-4a5b-4c6d-8e7f-9a0b1c2d3e4f',
  link: '/v2/dbaas-valkey/8c1d2e3f-4a5b-4c6d-8e7f-9a0b1c2d3e4f',
  command: 'get-dbaas-service-valkey',
}

const call = 'update-dbaas-service-valkey'

/** A change that records what is done with it. */
function change(outcome?: Error) {
  const calls: string[] = []
  const made: Change = {
    reference,
    service: 'cache',
    zone: 'ch-gva-2',
    start: async () => {
      calls.push('started')
      if (outcome !== undefined) throw outcome
    },
    abandon: () => calls.push('abandoned'),
  }
  return { change: made, calls }
}

function registry(timing: OperationTiming, memory = forgetful) {
  const clock = new MovableClock()
  const logged: string[] = []
  const operations = new OperationRegistry({
    timing,
    clock,
    log: (_level, message) => logged.push(message),
    changed: () => {},
  })
  operations.takeUp(memory)
  return { clock, logged, operations }
}

async function turn(): Promise<void> {
  await new Promise((resolve) => setImmediate(resolve))
  await new Promise((resolve) => setImmediate(resolve))
}

describe('an operation', () => {
  test('says pending first, then success, unless told otherwise', async () => {
    const { operations } = registry({ after: 0 })
    const work = change()
    const { id = '', ...rest } = await operations.accept(work.change, call)
    expect(rest).toEqual({ state: 'pending', reference })
    await turn()
    expect(operations.get(id)).toEqual({ id, state: 'success', reference })
    expect(work.calls).toEqual(['started'])
  })

  test('says success in its first answer when it finishes at once', async () => {
    const { operations } = registry('at-once')
    const work = change()
    expect((await operations.accept(work.change, call)).state).toBe('success')
    expect(work.calls).toEqual(['started'])
  })

  test('begins after the given time, by the clock that tests move', async () => {
    const { operations, clock } = registry({ after: 60_000 })
    const work = change()
    const { id = '' } = await operations.accept(work.change, call)
    await turn()
    expect(work.calls).toEqual([])
    await clock.advance(59_000)
    await turn()
    expect(operations.get(id)?.state).toBe('pending')
    await clock.advance(1_000)
    await turn()
    expect(operations.get(id)?.state).toBe('success')
  })

  test('begins when told to', async () => {
    const { operations } = registry('when-told')
    const work = change()
    const { id = '' } = await operations.accept(work.change, call)
    await turn()
    expect(work.calls).toEqual([])
    await operations.finish(id)
    expect(operations.get(id)?.state).toBe('success')
  })

  test('is waited for when its work has begun already', async () => {
    const { operations } = registry({ after: 0 })
    let end = (): void => {}
    const slow = new Promise<void>((resolve) => (end = resolve))
    const { id = '' } = await operations.accept(
      { ...change().change, start: () => slow, abandon: () => {} },
      call,
    )
    await turn()
    const finished = operations.finish(id)
    expect(operations.get(id)?.state).toBe('pending')
    end()
    await finished
    expect(operations.get(id)?.state).toBe('success')
  })

  test('fails when told to, and then nothing of it is done', async () => {
    const { operations } = registry('when-told')
    const work = change()
    const { id = '' } = await operations.accept(work.change, call)
    expect(operations.fail(id, { reason: 'busy', message: 'Later.' })).toBe(true)
    expect(operations.get(id)).toEqual({
      id,
      state: 'failure',
      reason: 'busy',
      message: 'Later.',
      reference,
    })
    expect(work.calls).toEqual(['abandoned'])
  })

  test('cannot be made to fail once its work has begun', async () => {
    const { operations } = registry('at-once')
    const { id = '' } = await operations.accept(change().change, call)
    expect(operations.fail(id, {})).toBe(false)
    expect(operations.get(id)?.state).toBe('success')
  })

  test('can be set to fail before it is accepted', async () => {
    const { operations } = registry({ after: 0 })
    const work = change()
    const { id = '', state } = await operations.accept(work.change, call, { state: 'timeout' })
    expect(state).toBe('pending')
    await turn()
    expect(operations.get(id)).toEqual({ id, state: 'timeout', reason: 'unknown', reference })
    expect(work.calls).toEqual(['abandoned'])
  })

  test.each([
    [new BackendError('x', 409, 'In the way.'), { reason: 'conflict', message: 'In the way.' }],
    [
      new BackendError('x', 400, 'Makes no sense.'),
      { reason: 'incorrect', message: 'Makes no sense.' },
    ],
    [new BackendError('x', 418, 'Tea.'), { reason: 'fault', message: 'Tea.' }],
    [new Error('Disk full.'), { reason: 'fault', message: 'Disk full.' }],
  ])('says why its work failed: %s', async (error, want) => {
    const { operations } = registry('at-once')
    expect(await operations.accept(change(error).change, call)).toMatchObject({
      state: 'failure',
      ...want,
    })
  })

  test('is logged when its work fails for a reason that is not the caller’s', async () => {
    const { operations, logged } = registry('at-once')
    await operations.accept(change(new Error('Disk full.')).change, call)
    await operations.accept(change(new BackendError('x', 409, 'In the way.')).change, call)
    expect(logged).toEqual([expect.stringContaining('Disk full.')])
  })
})

describe('the registry', () => {
  test('gives up what is held when it is cleared', async () => {
    const { operations } = registry('when-told')
    const work = change()
    await operations.accept(work.change, call)
    operations.clear()
    expect(work.calls).toEqual(['abandoned'])
    expect(operations.list()).toEqual([])
  })

  test('says nothing of work that loses its servers because the emulator ends, and leaves it pending', async () => {
    const { operations, logged } = registry('when-told')
    const { id = '' } = await operations.accept(change(new Error('No longer wanted.')).change, call)
    const work = operations.finish(id)
    operations.close()
    await work
    expect(logged).toEqual([])
    expect(operations.get(id)).toMatchObject({ state: 'pending' })
  })

  test('forgets the oldest operations, not those of today', async () => {
    const { operations } = registry('at-once')
    const first = await operations.accept(change().change, call)
    for (let count = 0; count < 10_000; count += 1) await operations.accept(change().change, call)
    expect(operations.get(first.id ?? '')).toBeUndefined()
    expect(operations.list()).toHaveLength(10_000)
  })
})

describe('an emulator that keeps its data', () => {
  test('knows after a restart how every operation ended, and that pending ones were interrupted', async () => {
    const folder = await mkdtemp(join(tmpdir(), 'operations-'))
    const path = join(folder, 'data', 'operations.jsonl')
    const first = registry(
      'at-once',
      openOperationLog(path, () => {}),
    )
    const done = await first.operations.accept(change().change, call)
    first.operations.timing = 'when-told'
    const held = await first.operations.accept(change().change, call)
    // As if the emulator had been killed while it wrote.
    await appendFile(path, '{"id":"cut o')
    const second = registry(
      'at-once',
      openOperationLog(path, () => {}),
    )
    const end = { state: 'failure', reason: 'interrupted', message: expect.any(String) }
    expect(second.operations.list()).toMatchObject([done, { ...held, ...end }])
    expect(second.operations.list()[0]).toMatchObject({
      operationId: call,
      service: 'cache',
      begun: expect.any(String),
      took: expect.any(Number),
    })
    expect(second.operations.get(done.id ?? '')).toEqual(done)
    second.operations.clear()
    expect(openOperationLog(path, () => {}).remembered).toEqual([])
    await rm(folder, { recursive: true })
  })
})
