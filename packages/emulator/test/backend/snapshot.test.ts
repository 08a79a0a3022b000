import { expect, test } from 'vitest'

import { carryOut, client, testBackend, testFolder, until } from './support.js'

test('a snapshot brings back services, users, data, backups and addresses', async () => {
  const backend = await testBackend()
  await carryOut(backend.services.create('one', { plan: 'startup-4' }))
  await carryOut(backend.services.create('two', { plan: 'business-4' }))
  await carryOut(backend.users.create('one', { username: 'app' }))
  await client(backend, 'one').set('key', 'then')
  await client(backend, 'two').set('key', 'then')
  const { 'backup-name': backup } = await backend.experiments.createBackup('one')
  const before = backend.services.get('one')
  const folder = testFolder()
  const records = await backend.experiments.snapshot(folder)
  await client(backend, 'one').set('key', 'now')
  await carryOut(backend.services.delete('two'))
  await carryOut(backend.services.create('three', { plan: 'startup-4' }))
  await carryOut(backend.users.delete('one', 'app'))
  for (const round of [1, 2]) {
    await backend.experiments.restore(records, folder)
    expect(
      backend.services.list().map(({ name }) => name),
      `round ${round}`,
    ).toEqual(['one', 'two'])
    expect(backend.services.get('one').uri).toBe(before.uri)
    expect(await client(backend, 'one', { username: 'app' }).get('key')).toBe('then')
    expect(await client(backend, 'two').get('key')).toBe('then')
    await until(() => backend.services.get('two')['node-states']?.[1]?.state === 'running')
    const request = {
      plan: 'startup-4',
      'fork-from-service': 'one',
      'recovery-backup-name': backup,
    }
    await carryOut(backend.services.create('fork', request))
    expect(await client(backend, 'fork').get('key')).toBe('then')
  }
})

test('a snapshot brings back a service whose deletion is still under way', async () => {
  const backend = await testBackend()
  await carryOut(backend.services.create('cache', { plan: 'premium-4' }))
  await client(backend, 'cache').set('key', 'then')
  const folder = testFolder()
  const records = await backend.experiments.snapshot(folder)
  const deleted = carryOut(backend.services.delete('cache'))
  await until(() => backend.services.list().length === 0)
  await backend.experiments.restore(records, folder)
  await deleted
  await until(() => backend.services.get('cache').state === 'running')
  await backend.experiments.crashNode('cache')
  expect(await client(backend, 'cache').get('key')).toBe('then')
})

test('a snapshot remembers what a service without persistence holds, which still forgets it in a crash', async () => {
  const backend = await testBackend()
  const settings = { persistence: 'off' } as const
  await carryOut(
    backend.services.create('cache', { plan: 'startup-4', 'valkey-settings': settings }),
  )
  await client(backend, 'cache').set('key', 'then')
  const folder = testFolder()
  const records = await backend.experiments.snapshot(folder)
  await client(backend, 'cache').flushall()
  await backend.experiments.restore(records, folder)
  expect(await client(backend, 'cache').get('key')).toBe('then')
  await backend.experiments.crashNode('cache')
  expect(await client(backend, 'cache').get('key')).toBe(null)
})

test('a snapshot of nothing brings back nothing', async () => {
  const backend = await testBackend()
  const folder = testFolder()
  const records = await backend.experiments.snapshot(folder)
  await carryOut(backend.services.create('cache', { plan: 'startup-4' }))
  await backend.experiments.restore(records, folder)
  expect(backend.services.list()).toEqual([])
})

test('a reset deletes everything, protected or not', async () => {
  const backend = await testBackend()
  const request = { plan: 'startup-4', 'termination-protection': true }
  await carryOut(backend.services.create('cache', request))
  await backend.experiments.reset()
  expect(backend.services.list()).toEqual([])
})

test('commands of the administrator seed data, and a failing one does not hide the others', async () => {
  const backend = await testBackend()
  await carryOut(backend.services.create('cache', { plan: 'startup-4' }))
  const replies = await backend.experiments.execute('cache', [
    ['RPUSH', 'list', 'a', 'b'],
    ['GET', 'list'],
    ['LRANGE', 'list', '0', '-1'],
  ])
  expect(replies).toEqual([2, expect.any(Error), ['a', 'b']])
})

test('a node that does not exist cannot be crashed', async () => {
  const backend = await testBackend()
  await carryOut(backend.services.create('cache', { plan: 'startup-4' }))
  const crashed = backend.experiments.crashNode('cache', 'cache-2')
  await expect(crashed).rejects.toMatchObject({ status: 404 })
})
