import type {
  MigrationStatus,
  ServiceList,
  ServiceLogs,
  ServiceMetrics,
  ValkeyService,
  ValkeySettingsCatalogue,
} from '@dbaas-valkey/types'
import { afterAll, beforeAll, describe, expect, test, vi } from 'vitest'

import type { Emulator } from '../../src/emulator.js'
import { startEmulator } from '../../src/start.js'
import { egoscale, switchZone, wait } from './egoscale.js'

let emulator: Emulator

beforeAll(async () => {
  emulator = await startEmulator()
})

afterAll(() => emulator.stop())

const zone = 'ch-dk-2'

describe('the exo CLI', () => {
  // exo CLI 1.97.0, cmd/dbaas/dbaas_create_valkey.go:111, dbaas_show_valkey.go:148.
  test('creates a service and shows it by the id in the reference of the operation', async () => {
    const api = await switchZone(emulator, zone)
    const created = await egoscale(api, 'POST', '/dbaas-valkey/exo', {
      plan: 'startup-4',
      'termination-protection': false,
    })
    // `exo dbaas show --uri` takes it for granted, also while the service is being built.
    const early = (await egoscale(api, 'GET', '/dbaas-valkey/exo')).json<ValkeyService>()
    expect(early['uri-params']).toMatchObject({
      user: 'default',
      host: '127.0.0.1',
      port: expect.any(String),
    })
    const { state, reference } = await wait(api, created)
    expect(state).toBe('success')
    const shown = (
      await egoscale(api, 'GET', `/dbaas-valkey/${reference.id}`)
    ).json<ValkeyService>()
    expect(shown).toMatchObject({ name: 'exo', zone, type: 'valkey', plan: 'startup-4' })
    // These it reads without asking whether they are there.
    expect(shown['termination-protection']).toBe(false)
    expect(shown['uri-params']).toMatchObject({ user: 'default' })
  })

  // exo CLI 1.97.0, cmd/dbaas/dbaas_show_valkey.go:145 to 160.
  test('prints a URI that it puts together from uri-params and the revealed password', async () => {
    const api = await switchZone(emulator, zone)
    const {
      name,
      uri,
      'uri-params': params = {},
    } = (await egoscale(api, 'GET', '/dbaas-valkey/exo')).json<ValkeyService>()
    const path = `/dbaas-valkey/${name}/user/${params['user']}/password/reveal`
    const { password } = (await egoscale(api, 'GET', path)).json<{ password: string }>()
    // It formats host and port with %s: numbers would be printed as an error.
    expect([typeof params['host'], typeof params['port']]).toEqual(['string', 'string'])
    expect(password).toMatch(/^AVNS_/)
    expect(uri).toBe(`valkeys://${params['user']}@${params['host']}:${params['port']}`)
  })

  // exo CLI 1.97.0, cmd/dbaas/dbaas_update_valkey.go:71.
  test('validates settings by the catalogue and gets them back exactly as it set them', async () => {
    const api = await switchZone(emulator, zone)
    const catalogue = (
      await egoscale(api, 'GET', '/dbaas-settings-valkey')
    ).json<ValkeySettingsCatalogue>()
    expect(catalogue.settings?.valkey).toMatchObject({
      type: 'object',
      properties: { maxmemory_policy: { enum: expect.arrayContaining(['allkeys-lru']) } },
    })
    // Its update always sends ssl, false when it was not given.
    const settings = { maxmemory_policy: 'allkeys-lru', ssl: false, timeout: 100 }
    const updated = await egoscale(api, 'PUT', '/dbaas-valkey/exo', { 'valkey-settings': settings })
    expect((await wait(api, updated)).state).toBe('success')
    const service = (await egoscale(api, 'GET', '/dbaas-valkey/exo')).json<ValkeyService>()
    expect(service['valkey-settings']).toEqual(settings)
    expect(service.uri).toMatch(/^valkey:/)
  })

  // exo CLI 1.97.0, cmd/dbaas/dbaas_list.go:57 to 75.
  test('lists the services of every zone, and finds each of them once', async () => {
    const found: string[] = []
    for (const name of ['ch-gva-2', 'ch-dk-2', 'de-fra-1', 'de-muc-1', 'at-vie-1', 'bg-sof-1']) {
      const api = await switchZone(emulator, name)
      const { 'dbaas-services': services = [] } = (
        await egoscale(api, 'GET', '/dbaas-service')
      ).json<ServiceList>()
      found.push(...services.map((service) => `${name}/${service.name}`))
    }
    expect(found).toEqual(['ch-dk-2/exo'])
  })

  // exo CLI 1.97.0, cmd/dbaas/dbaas_logs.go:126.
  test('reads logs, whose times it parses by one layout, and metrics', async () => {
    const api = await switchZone(emulator, zone)
    const logs = await egoscale(api, 'POST', '/dbaas-service-logs/exo', {
      limit: 10,
      'sort-order': 'desc',
    })
    const { logs: entries = [], offset } = logs.json<ServiceLogs>()
    expect(offset).toEqual(expect.any(String))
    expect(entries.length).toBeGreaterThan(0)
    for (const { time } of entries) {
      expect(time).toMatch(/^\d{4}-\d{2}-\d{2}T\d{2}:\d{2}:\d{2}Z$/)
    }
    const metrics = await egoscale(api, 'POST', '/dbaas-service-metrics/exo', { period: 'hour' })
    expect(metrics.json<ServiceMetrics>().metrics).toEqual(expect.any(Object))
  })

  // exo CLI 1.97.0, cmd/dbaas/dbaas_migration_status.go:54.
  test('migrates: starts with an update, asks for the status, stops without a body', async () => {
    const api = await switchZone(emulator, zone)
    await emulator.control.seed({
      services: [
        { name: 'source', zone, body: { plan: 'hobbyist-2' }, commands: [['SET', 'k', 'v']] },
      ],
    })
    const source = (await egoscale(api, 'GET', '/dbaas-valkey/source')).json<ValkeyService>()
    const { user, host, port } = source['uri-params'] ?? {}
    const revealed = await egoscale(api, 'GET', `/dbaas-valkey/source/user/${user}/password/reveal`)
    const { password } = revealed.json<{ password: string }>()
    // It takes 404 for a migration that does not run.
    expect((await egoscale(api, 'GET', '/dbaas-migration-status/exo')).status).toBe(404)
    const updated = await egoscale(api, 'PUT', '/dbaas-valkey/exo', {
      migration: { host, password, port: Number(port), ssl: true, username: user },
    })
    expect((await wait(api, updated)).state).toBe('success')
    const status = async (): Promise<MigrationStatus> =>
      (await egoscale(api, 'GET', '/dbaas-migration-status/exo')).json()
    await vi.waitUntil(async () => (await status()).status !== 'running', { timeout: 20_000 })
    expect(await status()).toEqual({
      status: 'syncing',
      method: 'replication',
      details: [{ dbname: '0', status: 'syncing', method: 'replication' }],
    })
    const stopped = await egoscale(api, 'POST', '/dbaas-valkey/exo/migration/stop')
    expect((await wait(api, stopped)).state).toBe('success')
    expect(
      await emulator.control.execute({ service: 'exo', zone, commands: [['GET', 'k']] }),
    ).toEqual(['v'])
    await wait(api, await egoscale(api, 'DELETE', '/dbaas-service/source'))
  })

  // exo CLI 1.97.0, cmd/dbaas/dbaas_delete.go:65 to 67.
  test('deletes a service through the path for services of every type', async () => {
    const api = await switchZone(emulator, zone)
    const deleted = await egoscale(api, 'DELETE', '/dbaas-service/exo')
    expect((await wait(api, deleted)).state).toBe('success')
    // It compares with the status, and shows the message.
    const gone = await egoscale(api, 'DELETE', '/dbaas-service/exo')
    expect(gone.status).toBe(404)
    expect(gone.json()).toHaveProperty('message')
  })
})
