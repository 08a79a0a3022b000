import type { Weekday } from '@dbaas-valkey/types'
import { expect, test } from 'vitest'

import type { Backend } from '../../src/backend/backend.js'
import { carryOut, client, until, watchedBackend } from './support.js'
import { TestClock } from './test-clock.js'

/** This day is a Monday. */
const start = '2026-11-02T10:00:00.000Z'
const pendingUpdate = { description: 'Valkey 8.0.2', deadline: '2026-12-01T00:00:00Z' }

async function uptimeId(backend: Backend): Promise<string> {
  const [info] = await backend.experiments.execute('cache', [['INFO', 'server']])
  return /run_id:(\w+)/.exec(String(info))?.[1] ?? ''
}

async function backendWithWindow(
  dow: Weekday,
  time: string,
  listener: (backend: Backend) => void = () => undefined,
): Promise<{ backend: Backend; clock: TestClock }> {
  const clock = new TestClock(start)
  const backend = await watchedBackend(listener, { clock })
  const request = { plan: 'business-4', maintenance: { dow, time } }
  await carryOut(backend.services.create('cache', request))
  return { backend, clock }
}

function pending(backend: Backend) {
  return backend.services.get('cache').maintenance?.updates
}

test.each<[Weekday, string, string]>([
  ['monday', '12:30:00', '2026-11-02T12:30:00Z'],
  ['monday', '09:00:00', '2026-11-09T09:00:00Z'],
  ['wednesday', '00:00:00', '2026-11-04T00:00:00Z'],
  ['sunday', '23:59:59', '2026-11-08T23:59:59Z'],
])('pending updates are installed in the window on %s at %s', async (dow, time, due) => {
  const { backend, clock } = await backendWithWindow(dow, time)
  const before = await uptimeId(backend)
  backend.experiments.announceUpdate('cache', pendingUpdate)
  expect(pending(backend)).toEqual([pendingUpdate])
  clock.moveTo(new Date(Date.parse(due) - 1).toISOString())
  expect(pending(backend)).toEqual([pendingUpdate])
  clock.moveTo(due)
  await until(() => pending(backend)?.length === 0)
  expect(await uptimeId(backend)).not.toBe(before)
})

test('a service that is never maintained by itself keeps its pending updates', async () => {
  const { backend, clock } = await backendWithWindow('never', '00:00:00')
  backend.experiments.announceUpdate('cache', pendingUpdate)
  clock.moveTo('2027-11-02T10:00:00Z')
  expect(pending(backend)).toEqual([pendingUpdate])
})

test('a window that is moved counts from then on', async () => {
  const { backend, clock } = await backendWithWindow('never', '00:00:00')
  backend.experiments.announceUpdate('cache', pendingUpdate)
  const maintenance = { dow: 'tuesday', time: '03:00:00' } as const
  await carryOut(backend.services.update('cache', { maintenance }))
  clock.moveTo('2026-11-03T03:00:00Z')
  await until(() => pending(backend)?.length === 0)
})

test('maintenance that is started installs what is pending on every node and keeps the data', async () => {
  const states = new Set<string | undefined>()
  const { backend } = await backendWithWindow('sunday', '00:00:00', ({ services }) => {
    for (const { state } of services.list()) states.add(state)
  })
  await client(backend, 'cache').set('key', 'value')
  backend.experiments.announceUpdate('cache', pendingUpdate)
  states.clear()
  await carryOut(backend.services.startMaintenance('cache'))
  expect(states).toContain('rebuilding')
  const { state, maintenance, 'node-states': nodes } = backend.services.get('cache')
  expect({ state, maintenance }).toEqual({
    state: 'running',
    maintenance: { dow: 'sunday', time: '00:00:00', updates: [] },
  })
  expect(nodes?.map((node) => node.state)).toEqual(['running', 'running'])
  expect(await client(backend, 'cache').get('key')).toBe('value')
})

test('maintenance without anything pending restarts nothing', async () => {
  const { backend } = await backendWithWindow('sunday', '00:00:00')
  const before = await uptimeId(backend)
  await carryOut(backend.services.startMaintenance('cache'))
  expect(await uptimeId(backend)).toBe(before)
})

test.each(['4:00:00x', '24:00:00', '12:60:00', 'noonnoon'])(
  'a window at %s is refused',
  async (time) => {
    const { backend } = await backendWithWindow('sunday', '00:00:00')
    const maintenance = { dow: 'sunday', time } as const
    await expect(backend.services.update('cache', { maintenance })).rejects.toMatchObject({
      status: 400,
    })
  },
)
