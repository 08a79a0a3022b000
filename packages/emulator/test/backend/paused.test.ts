import { setTimeout as sleep } from 'node:timers/promises'

import { describe, expect, test } from 'vitest'

import { MovableClock } from '../../src/testing/clock.js'
import type { World, WorldOptions } from '../../src/backend/backend.js'
import { carryOut, client, outcome, testWorld, until } from './support.js'

const day = 86_400_000
const busy = { status: 409, code: 'serviceBusy' }

/**
 * A service whose user has paused it for longer than the test lasts, while a change waits for the server and holds up whatever
 * comes after it.
 */
async function pausedWorld(options: WorldOptions = {}): Promise<World> {
  const world = await testWorld({ log: () => undefined, ...options })
  await carryOut(world.services.create('cache', { plan: 'startup-4' }))
  await client(world, 'cache').set('key', 'value')
  await pause(world)
  return world
}

async function pause(world: World, port?: number): Promise<void> {
  const change = await world.users.create('cache', { username: 'app' })
  const options = port === undefined ? {} : { port }
  await client(world, 'cache', options).call('CLIENT', 'PAUSE', '600000', 'ALL')
  void outcome(change.start())
  await sleep(50)
}

describe('a service that a user has paused, with a change under way', { timeout: 40_000 }, () => {
  test('keeps neither tests nor the clock waiting, and answers again after a crash', async () => {
    const clock = new MovableClock()
    const world = await pausedWorld({ clock })
    await carryOut(world.services.create('other', { plan: 'startup-4' }))
    world.laboratory.announceUpdate('cache', { description: 'Security fixes' })
    const { createBackup, execute, snapshot } = world.laboratory
    await Promise.all([
      expect(snapshot()).rejects.toMatchObject(busy),
      expect(createBackup('cache')).rejects.toMatchObject(busy),
      expect(execute('cache', [['GET', 'key']])).rejects.toMatchObject(busy),
      // A command that waits for data is given up as well.
      expect(execute('other', [['BLPOP', 'list', '0']])).rejects.toMatchObject(busy),
      clock.advance(8 * day),
    ])
    expect(clock.offset).toBe(8 * day)
    await world.laboratory.crashNode('cache')
    await until(() => world.users.list('cache').length === 2)
    expect(await execute('cache', [['GET', 'key']])).toEqual(['value'])
  })

  test('can be deleted, reset and restored', async () => {
    const deleted = await pausedWorld()
    const reset = await pausedWorld()
    const replicated = await testWorld()
    await carryOut(replicated.services.create('cache', { plan: 'business-4' }))
    const [, replica] = replicated.services.get('cache').components ?? []
    await pause(replicated, replica?.port)
    const restored = await testWorld()
    await carryOut(restored.services.create('cache', { plan: 'startup-4' }))
    await client(restored, 'cache').set('key', 'then')
    const snapshot = await restored.laboratory.snapshot()
    await client(restored, 'cache').set('key', 'now')
    await pause(restored)
    await Promise.all([
      carryOut(deleted.services.delete('cache')),
      reset.laboratory.reset(),
      replicated.laboratory.reset(),
      restored.laboratory.restore(snapshot),
    ])
    for (const world of [deleted, reset, replicated]) expect(world.services.list()).toEqual([])
    expect(await client(restored, 'cache').get('key')).toBe('then')
  })
})
