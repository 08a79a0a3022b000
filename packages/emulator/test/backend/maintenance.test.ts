import type { Weekday } from '@dbaas-valkey/types'
import { expect, test } from 'vitest'

import type { World } from '../../src/backend/backend.js'
import { carryOut, client, testWorld, until } from './support.js'
import { TestClock } from './test-clock.js'

/** A Monday. */
const start = '2026-11-02T10:00:00.000Z'
const pendingUpdate = { description: 'Valkey 8.0.2', deadline: '2026-12-01T00:00:00Z' }

async function uptimeId(world: World): Promise<string> {
  const [info] = await world.laboratory.execute('cache', [['INFO', 'server']])
  return /run_id:(\w+)/.exec(String(info))?.[1] ?? ''
}

async function worldWithWindow(
  dow: Weekday,
  time: string,
): Promise<{ world: World; clock: TestClock }> {
  const clock = new TestClock(start)
  const world = await testWorld({ clock })
  const request = { plan: 'business-4', maintenance: { dow, time } }
  await carryOut(world.services.create('cache', request))
  return { world, clock }
}

function pending(world: World) {
  return world.services.get('cache').maintenance?.updates
}

test.each<[Weekday, string, string]>([
  ['monday', '12:30:00', '2026-11-02T12:30:00Z'],
  ['monday', '09:00:00', '2026-11-09T09:00:00Z'],
  ['wednesday', '00:00:00', '2026-11-04T00:00:00Z'],
  ['sunday', '23:59:59', '2026-11-08T23:59:59Z'],
])('pending updates are installed in the window on %s at %s', async (dow, time, due) => {
  const { world, clock } = await worldWithWindow(dow, time)
  const before = await uptimeId(world)
  world.laboratory.announceUpdate('cache', pendingUpdate)
  expect(pending(world)).toEqual([pendingUpdate])
  clock.moveTo(new Date(Date.parse(due) - 1).toISOString())
  expect(pending(world)).toEqual([pendingUpdate])
  clock.moveTo(due)
  await until(() => pending(world)?.length === 0)
  expect(await uptimeId(world)).not.toBe(before)
})

test('a service that is never maintained by itself keeps its pending updates', async () => {
  const { world, clock } = await worldWithWindow('never', '00:00:00')
  world.laboratory.announceUpdate('cache', pendingUpdate)
  clock.moveTo('2027-11-02T10:00:00Z')
  expect(pending(world)).toEqual([pendingUpdate])
})

test('a window that is moved counts from then on', async () => {
  const { world, clock } = await worldWithWindow('never', '00:00:00')
  world.laboratory.announceUpdate('cache', pendingUpdate)
  const maintenance = { dow: 'tuesday', time: '03:00:00' } as const
  await carryOut(world.services.update('cache', { maintenance }))
  clock.moveTo('2026-11-03T03:00:00Z')
  await until(() => pending(world)?.length === 0)
})

test('maintenance that is started installs what is pending on every node and keeps the data', async () => {
  const { world } = await worldWithWindow('sunday', '00:00:00')
  await client(world, 'cache').set('key', 'value')
  world.laboratory.announceUpdate('cache', pendingUpdate)
  const states = new Set<string>()
  world.watch(() => states.add(world.services.get('cache').state ?? ''))
  await carryOut(world.services.startMaintenance('cache'))
  expect(states).toContain('rebuilding')
  const { state, maintenance, 'node-states': nodes } = world.services.get('cache')
  expect({ state, maintenance }).toEqual({
    state: 'running',
    maintenance: { dow: 'sunday', time: '00:00:00', updates: [] },
  })
  expect(nodes?.map((node) => node.state)).toEqual(['running', 'running'])
  expect(await client(world, 'cache').get('key')).toBe('value')
})

test('maintenance without anything pending restarts nothing', async () => {
  const { world } = await worldWithWindow('sunday', '00:00:00')
  const before = await uptimeId(world)
  await carryOut(world.services.startMaintenance('cache'))
  expect(await uptimeId(world)).toBe(before)
})

test.each(['4:00:00x', '24:00:00', '12:60:00', 'noonnoon'])(
  'a window at %s is refused',
  async (time) => {
    const { world } = await worldWithWindow('sunday', '00:00:00')
    const maintenance = { dow: 'sunday', time } as const
    await expect(world.services.update('cache', { maintenance })).rejects.toMatchObject({
      status: 400,
    })
  },
)
