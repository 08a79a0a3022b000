import { describe, expect, test } from 'vitest'

import type { World } from '../../src/backend/backend.js'
import { carryOut, client, crash, testFolder, testWorld, until } from './support.js'

async function serverPid(world: World): Promise<number> {
  const [info] = await world.laboratory.execute('cache', [['INFO', 'server']])
  return Number(/process_id:(\d+)/.exec(String(info))?.[1])
}

/** Has the server asked to end, as by the end of the machine, and waits for it to come back. */
async function terminate(world: World): Promise<void> {
  const before = await serverPid(world)
  process.kill(before, 'SIGTERM')
  await until(async () => {
    try {
      return (await serverPid(world)) !== before
    } catch {
      return false
    }
  })
}

async function faithfulWorld(frequentSnapshots: boolean): Promise<World> {
  const world = await testWorld({ durability: 'faithful' })
  const settings = { frequent_snapshots: frequentSnapshots }
  await carryOut(world.services.create('cache', { plan: 'startup-4', 'valkey-settings': settings }))
  return world
}

describe('with acknowledged durability', () => {
  test('no acknowledged write is lost when the server is killed again and again', async () => {
    const world = await testWorld()
    await carryOut(world.services.create('cache', { plan: 'startup-4' }))
    const redis = client(world, 'cache')
    let acknowledged = 0
    let writing = true
    const writer = async (): Promise<void> => {
      while (writing) {
        const value = acknowledged + 1
        await redis.set('counter', value)
        acknowledged = value
      }
    }
    const work = writer()
    for (let kill = 0; kill < 5; kill++) {
      const reached = acknowledged + 200
      await until(() => acknowledged >= reached)
      await crash(world, 'cache')
    }
    writing = false
    await work
    expect(Number(await redis.get('counter'))).toBeGreaterThanOrEqual(acknowledged)
  })

  test('data of a replica comes back from its primary', async () => {
    const world = await testWorld()
    await carryOut(world.services.create('cache', { plan: 'business-4' }))
    await client(world, 'cache').set('key', 'value')
    await Promise.all([
      world.laboratory.crashNode('cache', 'cache-1'),
      world.laboratory.crashNode('cache', 'cache-2'),
    ])
    await until(() => world.services.get('cache')['node-states']?.[1]?.state === 'running')
    const port = world.services.get('cache').components?.[1]?.port ?? 0
    expect(await client(world, 'cache', { port }).get('key')).toBe('value')
  })

  test('persistence that is turned on keeps what was there before', async () => {
    const world = await testWorld()
    const settings = { persistence: 'off' } as const
    await carryOut(
      world.services.create('cache', { plan: 'startup-4', 'valkey-settings': settings }),
    )
    await client(world, 'cache').set('key', 'value')
    await carryOut(world.services.update('cache', { 'valkey-settings': { persistence: 'rdb' } }))
    await crash(world, 'cache')
    expect(await client(world, 'cache').get('key')).toBe('value')
    await carryOut(world.services.update('cache', { 'valkey-settings': { persistence: 'off' } }))
    await crash(world, 'cache')
    expect(await client(world, 'cache').get('key')).toBe(null)
  })
})

describe('with the durability of the cloud', () => {
  test('what is newer than the last dump is lost when the server is killed', async () => {
    const world = await faithfulWorld(true)
    await client(world, 'cache').set('key', 'dumped')
    await world.laboratory.createBackup('cache')
    await client(world, 'cache').set('key', 'newer')
    await crash(world, 'cache')
    expect(await client(world, 'cache').get('key')).toBe('dumped')
  })

  test('a server that is asked to end dumps its data when snapshots are frequent', async () => {
    const world = await faithfulWorld(true)
    await client(world, 'cache').set('key', 'value')
    await terminate(world)
    expect(await client(world, 'cache').get('key')).toBe('value')
  })

  test('a server without frequent snapshots dumps its data only for a backup', async () => {
    const world = await faithfulWorld(false)
    await client(world, 'cache').set('key', 'in the backup')
    await world.laboratory.createBackup('cache')
    await client(world, 'cache').set('key', 'newer')
    await terminate(world)
    expect(await client(world, 'cache').get('key')).toBe('in the backup')
  })

  test('frequent snapshots can be turned off and on, and a restart for a setting loses nothing', async () => {
    const world = await faithfulWorld(true)
    const set = (settings: object) =>
      carryOut(world.services.update('cache', { 'valkey-settings': settings }))
    await set({ frequent_snapshots: false })
    await client(world, 'cache').set('key', 'value')
    await set({ io_threads: 2 })
    expect(await client(world, 'cache').get('key')).toBe('value')
    await client(world, 'cache').set('key', 'newer')
    await terminate(world)
    expect(await client(world, 'cache').get('key')).toBe('value')
    await set({ frequent_snapshots: true })
    await client(world, 'cache').set('key', 'newest')
    await terminate(world)
    expect(await client(world, 'cache').get('key')).toBe('newest')
  })

  test('a world that is closed in order keeps everything', async () => {
    const options = { durability: 'faithful', dataDirectory: testFolder() } as const
    const world = await testWorld(options)
    const settings = { frequent_snapshots: false }
    await carryOut(
      world.services.create('cache', { plan: 'startup-4', 'valkey-settings': settings }),
    )
    await client(world, 'cache').set('key', 'value')
    await world.close()
    const next = await testWorld(options)
    expect(await client(next, 'cache').get('key')).toBe('value')
  })
})
