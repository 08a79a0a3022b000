import { setTimeout as sleep } from 'node:timers/promises'

import { describe, expect, test } from 'vitest'

import { MovableClock } from '../../src/testing/clock.js'
import type { Backend, BackendOptions } from '../../src/backend/backend.js'
import { carryOut, client, outcome, testBackend, testFolder, until } from './support.js'

const day = 86_400_000
const busy = { status: 409, code: 'serviceBusy' }

/**
 * Returns a backend with a service that its user has paused for longer than the test lasts, and with a change that waits for
 * the server and delays all later changes.
 */
async function backendWithPausedService(options: BackendOptions = {}): Promise<Backend> {
  const backend = await testBackend({ log: () => undefined, ...options })
  await carryOut(backend.services.create('cache', { plan: 'startup-4' }))
  await client(backend, 'cache').set('key', 'value')
  await pause(backend)
  return backend
}

async function pause(backend: Backend, port?: number): Promise<void> {
  const change = await backend.users.create('cache', { username: 'app' })
  const options = port === undefined ? {} : { port }
  await client(backend, 'cache', options).call('CLIENT', 'PAUSE', '600000', 'ALL')
  void outcome(change.start())
  await sleep(50)
}

describe('a service that a user has paused, with a change under way', { timeout: 40_000 }, () => {
  test('keeps neither tests nor the clock waiting, and answers again after a crash', async () => {
    const clock = new MovableClock()
    const backend = await backendWithPausedService({ clock })
    await carryOut(backend.services.create('other', { plan: 'startup-4' }))
    backend.experiments.announceUpdate('cache', { description: 'Security fixes' })
    const { createBackup, execute, snapshot } = backend.experiments
    await Promise.all([
      expect(snapshot(testFolder())).rejects.toMatchObject(busy),
      expect(createBackup('cache')).rejects.toMatchObject(busy),
      expect(execute('cache', [['GET', 'key']])).rejects.toMatchObject(busy),
      // A command that waits for data ends as well.
      expect(execute('other', [['BLPOP', 'list', '0']])).rejects.toMatchObject(busy),
      clock.advance(8 * day),
    ])
    expect(clock.offset).toBe(8 * day)
    await backend.experiments.crashNode('cache')
    await until(() => backend.users.list('cache').length === 2)
    expect(await execute('cache', [['GET', 'key']])).toEqual(['value'])
  })

  test('can be deleted, reset and restored', async () => {
    const deleted = await backendWithPausedService()
    const reset = await backendWithPausedService()
    const replicated = await testBackend()
    await carryOut(replicated.services.create('cache', { plan: 'business-4' }))
    const [, replica] = replicated.services.get('cache').components ?? []
    await pause(replicated, replica?.port)
    const restored = await testBackend()
    await carryOut(restored.services.create('cache', { plan: 'startup-4' }))
    await client(restored, 'cache').set('key', 'then')
    const folder = testFolder()
    const records = await restored.experiments.snapshot(folder)
    await client(restored, 'cache').set('key', 'now')
    await pause(restored)
    await Promise.all([
      carryOut(deleted.services.delete('cache')),
      reset.experiments.reset(),
      replicated.experiments.reset(),
      restored.experiments.restore(records, folder),
    ])
    for (const backend of [deleted, reset, replicated]) expect(backend.services.list()).toEqual([])
    expect(await client(restored, 'cache').get('key')).toBe('then')
  })
})
