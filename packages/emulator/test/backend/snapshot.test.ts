import { expect, test } from 'vitest'

import { carryOut, client, testWorld, until } from './support.js'

test('a snapshot brings back services, users, data, backups and addresses', async () => {
  const world = await testWorld()
  await carryOut(world.services.create('one', { plan: 'startup-4' }))
  await carryOut(world.services.create('two', { plan: 'business-4' }))
  await carryOut(world.users.create('one', { username: 'app' }))
  await client(world, 'one').set('key', 'then')
  await client(world, 'two').set('key', 'then')
  const { 'backup-name': backup } = await world.laboratory.createBackup('one')
  const before = world.services.get('one')
  const snapshot = await world.laboratory.snapshot()
  await client(world, 'one').set('key', 'now')
  await carryOut(world.services.delete('two'))
  await carryOut(world.services.create('three', { plan: 'startup-4' }))
  await carryOut(world.users.delete('one', 'app'))
  for (const round of [1, 2]) {
    await world.laboratory.restore(snapshot)
    expect(
      world.services.list().map(({ name }) => name),
      `round ${round}`,
    ).toEqual(['one', 'two'])
    expect(world.services.get('one').uri).toBe(before.uri)
    expect(await client(world, 'one', { username: 'app' }).get('key')).toBe('then')
    expect(await client(world, 'two').get('key')).toBe('then')
    await until(() => world.services.get('two')['node-states']?.[1]?.state === 'running')
    const request = {
      plan: 'startup-4',
      'fork-from-service': 'one',
      'recovery-backup-name': backup,
    }
    await carryOut(world.services.create('fork', request))
    expect(await client(world, 'fork').get('key')).toBe('then')
  }
})

test('a snapshot brings back a service whose deletion is still under way', async () => {
  const world = await testWorld()
  await carryOut(world.services.create('cache', { plan: 'premium-4' }))
  await client(world, 'cache').set('key', 'then')
  const snapshot = await world.laboratory.snapshot()
  const deleted = carryOut(world.services.delete('cache'))
  await until(() => world.services.list().length === 0)
  await world.laboratory.restore(snapshot)
  await deleted
  await until(() => world.services.get('cache').state === 'running')
  await world.laboratory.crashNode('cache')
  expect(await client(world, 'cache').get('key')).toBe('then')
})

test('a snapshot remembers what a service without persistence holds, which still forgets it in a crash', async () => {
  const world = await testWorld()
  const settings = { persistence: 'off' } as const
  await carryOut(world.services.create('cache', { plan: 'startup-4', 'valkey-settings': settings }))
  await client(world, 'cache').set('key', 'then')
  const snapshot = await world.laboratory.snapshot()
  await client(world, 'cache').flushall()
  await world.laboratory.restore(snapshot)
  expect(await client(world, 'cache').get('key')).toBe('then')
  await world.laboratory.crashNode('cache')
  expect(await client(world, 'cache').get('key')).toBe(null)
})

test('a snapshot of nothing brings back nothing', async () => {
  const world = await testWorld()
  const snapshot = await world.laboratory.snapshot()
  await carryOut(world.services.create('cache', { plan: 'startup-4' }))
  await world.laboratory.restore(snapshot)
  expect(world.services.list()).toEqual([])
})

test('a snapshot that was never taken is refused', async () => {
  const world = await testWorld()
  await expect(world.laboratory.restore('nothing')).rejects.toMatchObject({ status: 404 })
})

test('a reset deletes everything, protected or not', async () => {
  const world = await testWorld()
  const request = { plan: 'startup-4', 'termination-protection': true }
  await carryOut(world.services.create('cache', request))
  await world.laboratory.reset()
  expect(world.services.list()).toEqual([])
})

test('commands of the administrator seed data, and a failing one does not hide the others', async () => {
  const world = await testWorld()
  await carryOut(world.services.create('cache', { plan: 'startup-4' }))
  const replies = await world.laboratory.execute('cache', [
    ['RPUSH', 'list', 'a', 'b'],
    ['GET', 'list'],
    ['LRANGE', 'list', '0', '-1'],
  ])
  expect(replies).toEqual([2, expect.any(Error), ['a', 'b']])
})

test('a node that does not exist cannot be crashed', async () => {
  const world = await testWorld()
  await carryOut(world.services.create('cache', { plan: 'startup-4' }))
  const crashed = world.laboratory.crashNode('cache', 'cache-2')
  await expect(crashed).rejects.toMatchObject({ status: 404 })
})
