import { readdirSync } from 'node:fs'
import { join } from 'node:path'

import { describe, expect, test } from 'vitest'

import {
  carryOut,
  client,
  closed,
  socketTo,
  testFolder,
  testBackend,
  until,
  usualProgram,
  watchedBackend,
} from './support.js'

describe('a service', () => {
  test('is rebuilding until its server answers, and tells before where it will be', async () => {
    const backend = await testBackend()
    const change = await backend.services.create('cache', { plan: 'startup-4' })
    expect(change.reference).toEqual({
      id: expect.stringMatching(/^[0-9a-f-]{36}$/),
      link: `/v2/dbaas-valkey/${change.reference.id}`,
      command: 'get-dbaas-service-valkey',
    })
    const before = backend.services.get('cache')
    expect(before).toMatchObject({ state: 'rebuilding', plan: 'startup-4' })
    expect(before.uri).toMatch(/^valkeys:\/\/default:AVNS_[\w-]+@127\.0\.0\.1:\d+$/)
    expect(before['uri-params']).toMatchObject({
      user: 'default',
      password: expect.stringMatching(/^AVNS_/),
      host: '127.0.0.1',
      port: expect.stringMatching(/^\d+$/),
    })
    await change.start()
    const after = backend.services.get('cache')
    expect(after.state).toBe('running')
    expect(after.uri).toBe(before.uri)
    expect(after['uri-params']).toEqual(before['uri-params'])
    expect(after['connection-info']?.password).toBe(before['uri-params']?.['password'])
    expect(await client(backend, 'cache').set('key', 'value')).toBe('OK')
  })

  test('is found by its id as well as by its name', async () => {
    const backend = await testBackend()
    const change = await backend.services.create('cache', { plan: 'startup-4' })
    await change.start()
    const { id } = change.reference
    expect(backend.services.get(id)).toEqual(backend.services.get('cache'))
    await carryOut(backend.users.create(id, { username: 'app' }))
    expect(backend.users.list('cache')).toHaveLength(2)
    await carryOut(backend.services.delete(id))
    expect(backend.services.list()).toEqual([])
  })

  test('that is given up before it was begun was never there', async () => {
    const backend = await testBackend()
    const change = await backend.services.create('cache', { plan: 'startup-4' })
    change.abandon()
    expect(backend.services.list()).toEqual([])
    await carryOut(backend.services.create('cache', { plan: 'startup-4' }))
  })

  test('that is deleted stops its server and frees its name', async () => {
    const backend = await testBackend()
    await carryOut(backend.services.create('cache', { plan: 'startup-4' }))
    const open = await socketTo(backend, 'cache', { tls: true })
    await carryOut(backend.services.delete('cache'))
    await closed(open)
    expect(() => backend.services.get('cache')).toThrow('Service does not exist')
    await carryOut(backend.services.create('cache', { plan: 'startup-4' }))
    expect(await client(backend, 'cache').dbsize()).toBe(0)
  })

  test('that is protected is not deleted', async () => {
    const backend = await testBackend()
    const request = { plan: 'startup-4', 'termination-protection': true }
    await carryOut(backend.services.create('cache', request))
    await expect(backend.services.delete('cache')).rejects.toMatchObject({ status: 409 })
    expect(await client(backend, 'cache').ping()).toBe('PONG')
    await carryOut(backend.services.update('cache', { 'termination-protection': false }))
    await carryOut(backend.services.delete('cache'))
  })

  test('has one name only', async () => {
    const backend = await testBackend()
    const [first, second] = await Promise.allSettled([
      backend.services.create('cache', { plan: 'startup-4' }),
      backend.services.create('cache', { plan: 'startup-4' }),
    ])
    expect(first.status).toBe('fulfilled')
    expect(second).toMatchObject({ reason: { status: 409 } })
  })

  test.each(['', '.', '..', '../up', 'a/b', 'Upper', '1st', '-a', 'a b', 'a\n', 'ä', 'a\u0000'])(
    'cannot be named %j',
    async (name) => {
      const backend = await testBackend()
      await expect(backend.services.create(name, { plan: 'startup-4' })).rejects.toMatchObject({
        status: 400,
        errors: [{ detail: expect.stringContaining('name') }],
      })
    },
  )

  test('returns settings exactly as they were set, and keeps those that an update leaves out', async () => {
    const backend = await testBackend()
    const settings = { timeout: 60, maxmemory_policy: null } as const
    await carryOut(
      backend.services.create('cache', { plan: 'startup-4', 'valkey-settings': settings }),
    )
    expect(backend.services.get('cache')['valkey-settings']).toEqual(settings)
    await carryOut(backend.services.update('cache', { 'valkey-settings': { io_threads: 2 } }))
    expect(backend.services.get('cache')['valkey-settings']).toEqual({ ...settings, io_threads: 2 })
  })

  test.each([
    ['the major version', 1],
    ['major and minor', 2],
    ['the exact version', 3],
  ])('takes %s and reports the exact one', async (_what, parts) => {
    const backend = await testBackend()
    const exact = backend.server?.version ?? ''
    const version = exact.split('.').slice(0, parts).join('.')
    await carryOut(backend.services.create('cache', { plan: 'startup-4', version }))
    expect(backend.services.get('cache').version).toBe(exact)
  })

  test.each(['99', '', '8.0.1.1', 'latest'])('does not run version %j', async (version) => {
    const backend = await testBackend()
    const created = backend.services.create('cache', { plan: 'startup-4', version })
    await expect(created).rejects.toMatchObject({ status: 400 })
  })

  test('lists all issues of a request at once', async () => {
    const backend = await testBackend()
    const request = { plan: 'tiny', 'ip-filter': ['everywhere'], version: '99' }
    const created = backend.services.create('Bad', request)
    await expect(created).rejects.toMatchObject({ errors: { length: 4 } })
  })

  test('carries out changes that are asked for at once one after the other', async () => {
    const backend = await testBackend()
    const created = await backend.services.create('cache', { plan: 'startup-4' })
    const updated = await backend.services.update('cache', { plan: 'business-4' })
    const user = await backend.users.create('cache', { username: 'app' })
    const deleted = await backend.services.delete('cache')
    await Promise.all([created, updated, user, deleted].map((change) => change.start()))
    expect(backend.services.list()).toEqual([])
  })

  test('that has not been begun refuses everything that needs a server', async () => {
    const backend = await testBackend()
    await backend.services.create('cache', { plan: 'startup-4' })
    const changes = [
      backend.users.create('cache', { username: 'app' }),
      backend.users.resetPassword('cache', 'default', undefined),
      backend.services.update('cache', { 'termination-protection': true }),
      backend.services.update('cache', { plan: 'business-4' }),
      backend.services.startMaintenance('cache'),
    ]
    for (const change of changes)
      await expect(carryOut(change)).rejects.toMatchObject({ status: 409 })
    await expect(backend.experiments.createBackup('cache')).rejects.toMatchObject({ status: 409 })
    await carryOut(backend.services.delete('cache'))
    expect(backend.services.list()).toEqual([])
  })

  test('shows an update as soon as it is accepted, until it is given up or fails', async () => {
    const backend = await testBackend()
    await carryOut(backend.services.create('cache', { plan: 'startup-4' }))
    const before = backend.services.get('cache')
    const accepted = await backend.services.update('cache', {
      plan: 'business-8',
      'valkey-settings': { timeout: 60, ssl: false },
    })
    expect(backend.services.get('cache')).toMatchObject({
      plan: 'business-8',
      'node-count': 2,
      'valkey-settings': { timeout: 60, ssl: false },
      // Reads show where to connect even before the service runs.
      uri: before.uri,
      'node-states': before['node-states'],
    })
    expect(backend.services.list()).toMatchObject([{ plan: 'business-8' }])
    accepted.abandon()
    expect(backend.services.get('cache')).toEqual(before)
    const doomed = await backend.services.update('cache', {
      'valkey-settings': { number_of_databases: 2 },
    })
    await client(backend, 'cache').multi().select(5).set('key', 'value').exec()
    await expect(doomed.start()).rejects.toMatchObject({ status: 400 })
    expect(backend.services.get('cache')).toEqual(before)
  })

  test('that is deleted frees its name at once, and nothing of it is left when the backend is closed', async () => {
    const dataDirectory = testFolder()
    const backend = await testBackend({ dataDirectory })
    await carryOut(backend.services.create('cache', { plan: 'premium-4' }))
    const deletion = await backend.services.delete('cache')
    const deleted = deletion.start()
    await until(() => backend.services.list().length === 0)
    await backend.close()
    await deleted
    expect(readdirSync(join(dataDirectory, 'services'))).toEqual([])
  })

  test('that is deleted refuses changes that still waited for it', async () => {
    const backend = await testBackend()
    await carryOut(backend.services.create('cache', { plan: 'startup-4' }))
    const update = await backend.services.update('cache', { plan: 'business-4' })
    await carryOut(backend.services.delete('cache'))
    await expect(update.start()).rejects.toMatchObject({ status: 404 })
  })
})

describe('the backend', () => {
  test('runs the server program that was found, and each service really is one', async () => {
    const backend = await testBackend()
    await carryOut(backend.services.create('cache', { plan: 'hobbyist-2' }))
    const [info] = await backend.experiments.execute('cache', [['INFO', 'server']])
    const flavour = String(info).includes('valkey_version:') ? 'valkey' : 'redis'
    expect(backend.server).toMatchObject({ path: await usualProgram(), flavour })
    const wanted = process.env['DBAAS_VALKEY_SERVER']
    if (wanted !== undefined) expect(wanted).toContain(flavour)
  })

  test('tells its listener about changes', async () => {
    const states = new Set<string | undefined>()
    const backend = await watchedBackend(({ services }) => {
      for (const { state } of services.list()) states.add(state)
    })
    await carryOut(backend.services.create('cache', { plan: 'startup-4' }))
    await until(() => states.has('running'))
    expect([...states]).toEqual(['rebuilding', 'running'])
  })

  test('offers the plans and versions that it can run, and the settings of the contract', async () => {
    const backend = await testBackend({ zone: 'de-fra-1' })
    const [type] = backend.catalogue.serviceTypes()
    expect(type).toEqual(backend.catalogue.serviceType('valkey'))
    expect(type?.['available-versions']).toEqual([backend.server?.version])
    expect(type?.plans?.every(({ zones }) => zones?.join() === 'de-fra-1')).toBe(true)
    expect(() => backend.catalogue.serviceType('pg')).toThrow('pg')
    const { properties } = backend.catalogue.settings().settings?.valkey ?? {}
    expect(Object.keys(properties ?? {})).toHaveLength(13)
    expect(properties).toHaveProperty('lfu_decay_time.maximum', 120)
  })
})
