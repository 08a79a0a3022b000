/** Every operation by its id, as `exo api` takes it. */
import assert from 'node:assert/strict'

import type { Control } from '@dbaas-valkey/emulator'
import type {
  CaCertificate,
  MigrationStatus,
  Operation,
  ServiceList,
  ServiceLogs,
  ServiceMetrics,
  ServiceType,
  ServiceTypeList,
  ValkeyService,
  ValkeySettingsCatalogue,
  ValkeyUserList,
  ValkeyUserSecrets,
  ZoneList,
} from '@dbaas-valkey/types'

import { check } from '../lib/check.js'
import { operation, zone } from './exo.js'

const service = 'api'
const source = 'api-source'
const user = [service, 'app']

export async function operations(control: Control): Promise<void> {
  await check('list-zones', async () => {
    const { zones } = await operation<ZoneList>('list-zones')
    assert.ok(zones?.every((entry) => entry['api-endpoint'] && entry['sos-endpoint']))
  })
  await check('get-dbaas-ca-certificate', async () => {
    const { certificate } = await operation<CaCertificate>('get-dbaas-ca-certificate')
    assert.match(certificate ?? '', /BEGIN CERTIFICATE/)
  })
  await check('list-dbaas-service-types', async () => {
    const list = await operation<ServiceTypeList>('list-dbaas-service-types')
    assert.equal(list['dbaas-service-types']?.[0]?.name, 'valkey')
  })
  await check('get-dbaas-service-type', async () => {
    const { plans } = await operation<ServiceType>('get-dbaas-service-type', ['valkey'])
    assert.ok(plans?.some(({ name }) => name === 'hobbyist-2'))
  })
  await check('get-dbaas-settings-valkey', async () => {
    const { settings } = await operation<ValkeySettingsCatalogue>('get-dbaas-settings-valkey')
    assert.ok(settings?.valkey?.properties?.['timeout'])
  })
  await check('create-dbaas-service-valkey', async () => {
    await change('create-dbaas-service-valkey', [service], { plan: 'startup-4' })
  })
  await check('get-dbaas-service-valkey', async () => {
    assert.equal((await read(service)).state, 'running')
  })
  await check('list-dbaas-services', async () => {
    const list = await operation<ServiceList>('list-dbaas-services')
    assert.ok(list['dbaas-services']?.some(({ name }) => name === service))
  })
  await check('update-dbaas-service-valkey', async () => {
    await change('update-dbaas-service-valkey', [service], { 'valkey-settings': { timeout: 5 } })
    assert.equal((await read(service))['valkey-settings']?.timeout, 5)
  })
  await check('get-operation', async () => {
    const body = { 'termination-protection': false }
    const { id = '' } = await change('update-dbaas-service-valkey', [service], body)
    assert.equal((await operation<Operation>('get-operation', [id])).id, id)
  })
  await users()
  await check('get-dbaas-service-logs', async () => {
    const body = { limit: 5, 'sort-order': 'desc' }
    const { logs } = await operation<ServiceLogs>('get-dbaas-service-logs', [service], body)
    assert.ok(logs?.length)
  })
  await check('get-dbaas-service-metrics', async () => {
    const path = [service]
    const body = { period: 'hour' }
    const answer = await operation<ServiceMetrics>('get-dbaas-service-metrics', path, body)
    assert.ok(answer.metrics)
  })
  await check('start-dbaas-valkey-maintenance', async () => {
    await control.announceUpdate({ service, zone, update: { description: 'Security fixes' } })
    await change('start-dbaas-valkey-maintenance', [service])
    assert.deepEqual((await read(service)).maintenance?.updates, [])
  })
  await migration(control)
  await check('delete-dbaas-service-valkey', async () => {
    await change('delete-dbaas-service-valkey', [service])
    await assert.rejects(read(service), /HTTP 404: .*Service does not exist/)
  })
}

/** An operation that is to have ended, since the emulator has been told to end them at once. */
async function change(id: string, path: readonly string[], body?: object): Promise<Operation> {
  const done = await operation<Operation>(id, path, body)
  assert.equal(done.state, 'success')
  return done
}

function read(name: string): Promise<ValkeyService> {
  return operation('get-dbaas-service-valkey', [name])
}

function reveal(path: readonly string[]): Promise<ValkeyUserSecrets> {
  return operation('reveal-dbaas-valkey-user-password', path)
}

async function users(): Promise<void> {
  const limits = (keys: string) => ({ categories: ['+@read'], keys: [keys] })
  const listed = async () =>
    (await operation<ValkeyUserList>('list-dbaas-valkey-users', [service])).users ?? []
  await check('create-dbaas-valkey-user', async () => {
    const body = { username: 'app', 'access-control': limits('app:*') }
    await change('create-dbaas-valkey-user', [service], body)
  })
  await check('list-dbaas-valkey-users', async () => {
    const names = (await listed()).map(({ username }) => username)
    assert.deepEqual([...names].sort(), ['app', 'default'])
  })
  await check('update-dbaas-valkey-user-access-control', async () => {
    const body = { 'access-control': limits('other:*') }
    await change('update-dbaas-valkey-user-access-control', user, body)
    const found = (await listed()).find(({ username }) => username === 'app')
    assert.deepEqual(found?.['access-control']?.keys, ['other:*'])
  })
  await check('reveal-dbaas-valkey-user-password', async () => {
    assert.ok((await reveal(user)).password)
  })
  await check('reset-dbaas-valkey-user-password', async () => {
    const { password } = await reveal(user)
    await change('reset-dbaas-valkey-user-password', user, {})
    assert.notEqual((await reveal(user)).password, password)
  })
  await check('delete-dbaas-valkey-user', async () => {
    await change('delete-dbaas-valkey-user', user)
    assert.equal((await listed()).length, 1)
  })
}

async function migration(control: Control): Promise<void> {
  const status = () => operation<MigrationStatus>('get-dbaas-migration-status', [service])
  await check('get-dbaas-migration-status', async () => {
    const seeded = { name: source, zone, body: { plan: 'startup-4' as const } }
    await control.seed({ services: [{ ...seeded, commands: [['SET', 'k', 'v']] }] })
    const { host, port } = (await read(source))['uri-params'] ?? {}
    const { username, password } = await reveal([source, 'default'])
    const from = { host, port: Number(port), username, password, ssl: true }
    await change('update-dbaas-service-valkey', [service], { migration: from })
    for (let turn = 0; (await status()).status === 'running' && turn < 100; turn++);
    assert.equal((await status()).status, 'syncing')
  })
  await check('stop-dbaas-valkey-migration', async () => {
    await change('stop-dbaas-valkey-migration', [service])
    const [value] = await control.execute({ service, zone, commands: [['GET', 'k']] })
    assert.equal(value, 'v')
  })
}
