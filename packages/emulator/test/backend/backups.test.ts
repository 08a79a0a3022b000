import { readdirSync } from 'node:fs'
import { join } from 'node:path'

import { describe, expect, test } from 'vitest'

import type { Backend } from '../../src/backend/backend.js'
import { carryOut, client, testFolder, testBackend, until } from './support.js'
import { TestClock } from './test-clock.js'

const start = '2026-11-02T10:00:00Z'

async function backendWithService(
  plan = 'startup-4',
): Promise<{ backend: Backend; clock: TestClock }> {
  const clock = new TestClock(start)
  const backend = await testBackend({ clock })
  await carryOut(backend.services.create('cache', { plan }))
  return { backend, clock }
}

function backupTimes(backend: Backend): string[] {
  return (backend.services.get('cache').backups ?? []).map((backup) => backup['backup-time'])
}

describe('backups', () => {
  test('are made every hour; a startup plan keeps those of a day, and the last one of each of three days', async () => {
    const { backend, clock } = await backendWithService('startup-4')
    clock.moveTo('2026-11-02T10:59:59Z')
    expect(backupTimes(backend)).toEqual([])
    clock.moveTo('2026-11-02T11:00:00Z')
    await until(() => backupTimes(backend).length === 1)
    expect(backupTimes(backend)).toEqual(['2026-11-02T11:00:00Z'])
    clock.moveTo('2026-11-07T12:30:00Z')
    await until(() => backupTimes(backend).at(-1) === '2026-11-07T12:00:00Z')
    const times = backupTimes(backend)
    expect(times.slice(0, 3)).toEqual([
      '2026-11-04T23:00:00Z',
      '2026-11-05T23:00:00Z',
      '2026-11-06T13:00:00Z',
    ])
    expect(times).toHaveLength(26)
  })

  test('of a hobbyist plan are made every hour, and one is kept', async () => {
    const { backend, clock } = await backendWithService('hobbyist-2')
    clock.moveTo('2026-11-02T15:30:00Z')
    await until(() => backupTimes(backend).at(-1) === '2026-11-02T15:00:00Z')
    expect(backupTimes(backend)).toEqual(['2026-11-02T15:00:00Z'])
  })

  test('that are let go leave no file behind', async () => {
    const folder = testFolder()
    const backend = await testBackend({ dataDirectory: folder })
    await carryOut(backend.services.create('cache', { plan: 'hobbyist-2' }))
    for (let count = 0; count < 3; count++) await backend.experiments.createBackup('cache')
    const [id = ''] = readdirSync(join(folder, 'services'))
    expect(readdirSync(join(folder, 'services', id, 'backups'))).toHaveLength(1)
    expect(backend.services.get('cache').backups).toHaveLength(1)
  })

  test('made on demand hold the data of that moment', async () => {
    const { backend } = await backendWithService()
    const redis = client(backend, 'cache')
    await redis.set('key', 'then')
    const backup = await backend.experiments.createBackup('cache')
    expect(backup).toMatchObject({ 'backup-time': start, 'data-size': expect.any(Number) })
    expect(backup['data-size']).toBeGreaterThan(0)
    await redis.set('key', 'now')
    const request = {
      plan: 'startup-4',
      'fork-from-service': 'cache',
      'recovery-backup-name': backup['backup-name'],
    }
    await carryOut(backend.services.create('fork', request))
    expect(await client(backend, 'fork').get('key')).toBe('then')
    expect(await redis.get('key')).toBe('now')
  })

  test('made at the same second have names of their own', async () => {
    const { backend } = await backendWithService()
    const names = [
      await backend.experiments.createBackup('cache'),
      await backend.experiments.createBackup('cache'),
    ].map((backup) => backup['backup-name'])
    expect(new Set(names).size).toBe(2)
  })

  test.each(['BGSAVE', 'BGREWRITEAOF'])('wait for a %s that is under way', async (command) => {
    const { backend } = await backendWithService()
    await backend.experiments.execute('cache', [[command], ['SET', 'key', 'value']])
    const { 'backup-name': backup } = await backend.experiments.createBackup('cache')
    const request = {
      plan: 'startup-4',
      'fork-from-service': 'cache',
      'recovery-backup-name': backup,
    }
    await carryOut(backend.services.create('fork', request))
    expect(await client(backend, 'fork').get('key')).toBe('value')
  })

  test('that are due at once, for ten years, are only those that are kept in the end', async () => {
    const { backend, clock } = await backendWithService('startup-4')
    clock.moveTo('2036-11-01T10:00:00Z')
    await until(() => backupTimes(backend).at(-1) === '2036-11-01T10:00:00Z')
    const times = backupTimes(backend)
    expect(times.slice(0, 3)).toEqual([
      '2036-10-29T23:00:00Z',
      '2036-10-30T23:00:00Z',
      '2036-10-31T11:00:00Z',
    ])
    expect(times).toHaveLength(26)
  })

  test('are not made without persistence', async () => {
    const clock = new TestClock(start)
    const backend = await testBackend({ clock })
    const request = { plan: 'startup-4', 'valkey-settings': { persistence: 'off' as const } }
    await carryOut(backend.services.create('cache', request))
    await expect(backend.experiments.createBackup('cache')).rejects.toMatchObject({ status: 409 })
    clock.moveTo('2026-11-05T10:00:00Z')
    await carryOut(backend.services.update('cache', { 'valkey-settings': { timeout: 1 } }))
    expect(backupTimes(backend)).toEqual([])
  })
})

describe('a fork', () => {
  test('holds the data of the service as it is, in all databases, with lifetimes, and goes its own way', async () => {
    const { backend } = await backendWithService()
    await backend.experiments.execute('cache', [
      ['SET', 'key', 'value'],
      ['SET', 'brief', 'value', 'EX', '1000'],
      ['SELECT', '7'],
      ['HSET', 'hash', 'field', 'value'],
    ])
    await carryOut(
      backend.services.create('fork', { plan: 'business-8', 'fork-from-service': 'cache' }),
    )
    const fork = client(backend, 'fork')
    expect(await fork.get('key')).toBe('value')
    expect(await fork.ttl('brief')).toBeGreaterThan(0)
    await fork.set('key', 'changed')
    expect(await client(backend, 'cache').get('key')).toBe('value')
    await fork.select(7)
    expect(await fork.hget('hash', 'field')).toBe('value')
  })

  test('of a service named by its id works as well', async () => {
    const { backend } = await backendWithService()
    await client(backend, 'cache').set('key', 'value')
    const { reference } = await backend.services.update('cache', {})
    const request = { plan: 'startup-4', 'fork-from-service': reference.id }
    await carryOut(backend.services.create('fork', request))
    expect(await client(backend, 'fork').get('key')).toBe('value')
  })

  test.each([
    ['no service', { 'fork-from-service': 'nowhere' }, /nowhere/],
    [
      'no backup',
      { 'fork-from-service': 'cache', 'recovery-backup-name': 'nothing' },
      /has no backup nothing/,
    ],
    ['a backup of nobody', { 'recovery-backup-name': 'nothing' }, /fork-from-service/],
  ])('of %s is refused', async (_what, request, message) => {
    const { backend } = await backendWithService()
    const created = backend.services.create('fork', { plan: 'startup-4', ...request })
    await expect(created).rejects.toMatchObject({
      status: 400,
      message: expect.stringMatching(message),
    })
    expect(backend.services.list()).toHaveLength(1)
  })

  test('that could not hold the data is refused, from the service and from a backup', async () => {
    const { backend } = await backendWithService()
    await backend.experiments.execute('cache', [
      ['SELECT', '9'],
      ['SET', 'key', 'x'],
    ])
    const { 'backup-name': name } = await backend.experiments.createBackup('cache')
    for (const recovery of [{}, { 'recovery-backup-name': name }]) {
      const request = {
        plan: 'startup-4',
        'fork-from-service': 'cache',
        'valkey-settings': { number_of_databases: 9 },
        ...recovery,
      }
      await expect(backend.services.create('fork', request)).rejects.toMatchObject({
        message: expect.stringMatching(/database 9 holds data/),
      })
    }
  })

  test('of a service without persistence is refused', async () => {
    const backend = await testBackend()
    const request = { plan: 'startup-4', 'valkey-settings': { persistence: 'off' as const } }
    await carryOut(backend.services.create('cache', request))
    await expect(
      backend.services.create('fork', { plan: 'startup-4', 'fork-from-service': 'cache' }),
    ).rejects.toMatchObject({ status: 409 })
  })
})
