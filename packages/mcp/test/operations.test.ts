import { startEmulator, type Emulator } from '@dbaas-valkey/emulator'
import type { Client } from '@modelcontextprotocol/client'
import { afterAll, beforeAll, expect, test } from 'vitest'

import { everything, fail, pointedTo, startHost, succeed } from './support/host.js'

let emulator: Emulator
let client: Client

beforeAll(async () => {
  emulator = await startEmulator({ operations: 'at-once' })
  client = await startHost({ words: [...everything, '--no-confirm'], env: pointedTo(emulator) })
})

afterAll(async () => {
  await client.close()
  await emulator.stop()
})

test('every tool does what its operation does, to a service with a real server', async () => {
  const called = new Set<string>()
  const call = (name: string, input: Record<string, unknown> = {}) => {
    called.add(name)
    return succeed(client, name, input)
  }
  const service = { name: 'cache' }
  const users = { 'service-name': 'cache' }
  const app = { ...users, username: 'app' }

  const done = { state: 'success' }
  const body = { plan: 'startup-4', 'ip-filter': ['127.0.0.1/32'] }
  expect(await call('create-dbaas-service-valkey', { ...service, body })).toMatchObject(done)
  expect(await call('list-dbaas-services')).toMatchObject({ 'dbaas-services': [service] })
  await call('get-dbaas-service-valkey', service)
  const settings = { 'valkey-settings': { timeout: 600 } }
  expect(await call('update-dbaas-service-valkey', { ...service, body: settings })).toMatchObject(
    done,
  )
  expect(await succeed(client, 'get-dbaas-service-valkey', service)).toMatchObject(settings)

  await call('create-dbaas-valkey-user', { ...users, body: { username: 'app' } })
  expect(await call('list-dbaas-valkey-users', users)).toMatchObject({
    users: expect.arrayContaining([expect.objectContaining({ username: 'app' })]),
  })
  const rules = { 'access-control': { keys: ['session:*'] } }
  await call('update-dbaas-valkey-user-access-control', { ...app, body: rules })
  const before = await call('reveal-dbaas-valkey-user-password', app)
  await call('reset-dbaas-valkey-user-password', { ...app, body: {} })
  const after = await succeed(client, 'reveal-dbaas-valkey-user-password', app)
  expect(after['password']).not.toBe(before['password'])
  await call('delete-dbaas-valkey-user', app)

  await call('start-dbaas-valkey-maintenance', service)
  expect(await call('get-dbaas-service-logs', { ...users, body: { limit: 5 } })).toHaveProperty(
    'logs',
  )
  await call('get-dbaas-service-metrics', { ...users, body: { period: 'hour' } })
  expect(await call('get-dbaas-settings-valkey')).toHaveProperty('settings')
  expect(await call('get-dbaas-ca-certificate')).toHaveProperty('certificate')
  expect(await call('list-zones')).toHaveProperty('zones')
  expect(await call('list-dbaas-service-types')).toHaveProperty('dbaas-service-types')
  await call('get-dbaas-service-type', { 'service-type-name': 'valkey' })

  // There is nothing to migrate from: what the API says of that is what the model reads.
  for (const name of ['get-dbaas-migration-status', 'stop-dbaas-valkey-migration']) {
    called.add(name)
    expect(await fail(client, name, service)).toMatch(/^[A-Z_]+: /)
  }
  const operation = await call('delete-dbaas-service-valkey', service)
  expect(await call('get-operation', { id: operation['id'] })).toMatchObject(done)
  expect(await succeed(client, 'list-dbaas-services')).toEqual({ 'dbaas-services': [] })

  const { tools } = await client.listTools()
  expect([...called].toSorted()).toEqual(tools.map(({ name }) => name).toSorted())
})

test('errors are results that say what to mend', async () => {
  expect(await fail(client, 'get-dbaas-service-valkey', { name: 'nowhere' })).toMatch(
    /^NOT_FOUND: /,
  )
  expect(
    await fail(client, 'create-dbaas-service-valkey', {
      name: 'cache',
      body: { plann: 'startup-4' },
    }),
  ).toContain('plan is missing')
  expect(
    await fail(client, 'create-dbaas-service-valkey', {
      name: 'cache',
      body: { plan: 'startup-4', maintenance: { dow: 'munday', time: '03:00:00' } },
    }),
  ).toMatch(/dow .*monday/)
  const slip = { plan: 'startup-4', ipFilter: ['10.20.0.0/16'] }
  expect(
    await fail(client, 'create-dbaas-service-valkey', { name: 'cache', body: slip }),
  ).toContain('did you mean "ip-filter"?')
  expect(await fail(client, 'get-dbaas-service-valkey', { nam: 'cache' })).toContain(
    '"nam" is not an argument: the tool takes name',
  )
  expect(
    await fail(client, 'delete-dbaas-service-valkey', { name: 'cache', wait: 'yes' }),
  ).toContain('wait must be true or false')
})
