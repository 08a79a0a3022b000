import { describe, expect, test } from 'vitest'

import type { Backend } from '../../src/backend/backend.js'
import { carryOut, client, crash, terminate, testFolder, testBackend, until } from './support.js'

async function faithfulBackend(frequentSnapshots: boolean): Promise<Backend> {
  const backend = await testBackend({ durability: 'faithful' })
  const settings = { frequent_snapshots: frequentSnapshots }
  await carryOut(
    backend.services.create('cache', { plan: 'startup-4', 'valkey-settings': settings }),
  )
  return backend
}

describe('with acknowledged durability', () => {
  test('no acknowledged write is lost when the server is killed again and again', async () => {
    const backend = await testBackend()
    await carryOut(backend.services.create('cache', { plan: 'startup-4' }))
    const redis = client(backend, 'cache')
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
      await crash(backend, 'cache')
    }
    writing = false
    await work
    expect(Number(await redis.get('counter'))).toBeGreaterThanOrEqual(acknowledged)
  })

  test('data of a replica comes back from its primary', async () => {
    const backend = await testBackend()
    await carryOut(backend.services.create('cache', { plan: 'business-4' }))
    await client(backend, 'cache').set('key', 'value')
    await Promise.all([
      backend.experiments.crashNode('cache', 'cache-1'),
      backend.experiments.crashNode('cache', 'cache-2'),
    ])
    await until(() => backend.services.get('cache')['node-states']?.[1]?.state === 'running')
    const port = backend.services.get('cache').components?.[1]?.port ?? 0
    expect(await client(backend, 'cache', { port }).get('key')).toBe('value')
  })

  test('persistence that is turned on keeps what was there before', async () => {
    const backend = await testBackend()
    const settings = { persistence: 'off' } as const
    await carryOut(
      backend.services.create('cache', { plan: 'startup-4', 'valkey-settings': settings }),
    )
    await client(backend, 'cache').set('key', 'value')
    await carryOut(backend.services.update('cache', { 'valkey-settings': { persistence: 'rdb' } }))
    await crash(backend, 'cache')
    expect(await client(backend, 'cache').get('key')).toBe('value')
    await carryOut(backend.services.update('cache', { 'valkey-settings': { persistence: 'off' } }))
    await crash(backend, 'cache')
    expect(await client(backend, 'cache').get('key')).toBe(null)
  })
})

describe('with the durability of the cloud', () => {
  test('what is newer than the last dump is lost when the server is killed', async () => {
    const backend = await faithfulBackend(true)
    await client(backend, 'cache').set('key', 'dumped')
    await backend.experiments.createBackup('cache')
    await client(backend, 'cache').set('key', 'newer')
    await crash(backend, 'cache')
    expect(await client(backend, 'cache').get('key')).toBe('dumped')
  })

  test('a server that is asked to end dumps its data when snapshots are frequent', async () => {
    const backend = await faithfulBackend(true)
    await client(backend, 'cache').set('key', 'value')
    await terminate(backend, 'cache')
    expect(await client(backend, 'cache').get('key')).toBe('value')
  })

  test('a server without frequent snapshots dumps its data only for a backup', async () => {
    const backend = await faithfulBackend(false)
    await client(backend, 'cache').set('key', 'in the backup')
    await backend.experiments.createBackup('cache')
    await client(backend, 'cache').set('key', 'newer')
    await terminate(backend, 'cache')
    expect(await client(backend, 'cache').get('key')).toBe('in the backup')
  })

  test('frequent snapshots can be turned off and on, and a restart for a setting loses nothing', async () => {
    const backend = await faithfulBackend(true)
    const set = (settings: object) =>
      carryOut(backend.services.update('cache', { 'valkey-settings': settings }))
    await set({ frequent_snapshots: false })
    await client(backend, 'cache').set('key', 'value')
    await set({ io_threads: 2 })
    expect(await client(backend, 'cache').get('key')).toBe('value')
    await client(backend, 'cache').set('key', 'newer')
    await terminate(backend, 'cache')
    expect(await client(backend, 'cache').get('key')).toBe('value')
    await set({ frequent_snapshots: true })
    await client(backend, 'cache').set('key', 'newest')
    await terminate(backend, 'cache')
    expect(await client(backend, 'cache').get('key')).toBe('newest')
  })

  test('a backend that is closed in order keeps everything', async () => {
    const options = { durability: 'faithful', dataDirectory: testFolder() } as const
    const backend = await testBackend(options)
    const settings = { frequent_snapshots: false }
    await carryOut(
      backend.services.create('cache', { plan: 'startup-4', 'valkey-settings': settings }),
    )
    await client(backend, 'cache').set('key', 'value')
    await backend.close()
    const next = await testBackend(options)
    expect(await client(next, 'cache').get('key')).toBe('value')
  })
})
