import { readdirSync } from 'node:fs'
import { join } from 'node:path'

import { describe, expect, test } from 'vitest'

import {
  carryOut,
  client,
  closed,
  socketTo,
  testFolder,
  testWorld,
  until,
  usualProgram,
} from './support.js'

describe('a service', () => {
  test('is rebuilding until its server answers, and tells before where it will be', async () => {
    const world = await testWorld()
    const change = await world.services.create('cache', { plan: 'startup-4' })
    expect(change.reference).toEqual({
      id: expect.stringMatching(/^[0-9a-f-]{36}$/),
      link: `/v2/dbaas-valkey/${change.reference.id}`,
      command: 'get-dbaas-service-valkey',
    })
    const before = world.services.get('cache')
    expect(before).toMatchObject({ state: 'rebuilding', plan: 'startup-4' })
    expect(before.uri).toMatch(/^valkeys:\/\/default:AVNS_[\w-]+@127\.0\.0\.1:\d+$/)
    expect(before['uri-params']).toMatchObject({
      user: 'default',
      password: expect.stringMatching(/^AVNS_/),
      host: '127.0.0.1',
      port: expect.stringMatching(/^\d+$/),
    })
    await change.start()
    const after = world.services.get('cache')
    expect(after.state).toBe('running')
    expect(after.uri).toBe(before.uri)
    expect(after['uri-params']).toEqual(before['uri-params'])
    expect(after['connection-info']?.password).toBe(before['uri-params']?.['password'])
    expect(await client(world, 'cache').set('key', 'value')).toBe('OK')
  })

  test('is found by its id as well as by its name', async () => {
    const world = await testWorld()
    const change = await world.services.create('cache', { plan: 'startup-4' })
    await change.start()
    const { id } = change.reference
    expect(world.services.get(id)).toEqual(world.services.get('cache'))
    await carryOut(world.users.create(id, { username: 'app' }))
    expect(world.users.list('cache')).toHaveLength(2)
    await carryOut(world.services.delete(id))
    expect(world.services.list()).toEqual([])
  })

  test('that is given up before it was begun was never there', async () => {
    const world = await testWorld()
    const change = await world.services.create('cache', { plan: 'startup-4' })
    change.abandon()
    expect(world.services.list()).toEqual([])
    await carryOut(world.services.create('cache', { plan: 'startup-4' }))
  })

  test('that is deleted stops its server and frees its name', async () => {
    const world = await testWorld()
    await carryOut(world.services.create('cache', { plan: 'startup-4' }))
    const open = await socketTo(world, 'cache', { tls: true })
    await carryOut(world.services.delete('cache'))
    await closed(open)
    expect(() => world.services.get('cache')).toThrow('Service does not exist')
    await carryOut(world.services.create('cache', { plan: 'startup-4' }))
    expect(await client(world, 'cache').dbsize()).toBe(0)
  })

  test('that is protected is not deleted', async () => {
    const world = await testWorld()
    const request = { plan: 'startup-4', 'termination-protection': true }
    await carryOut(world.services.create('cache', request))
    await expect(world.services.delete('cache')).rejects.toMatchObject({ status: 409 })
    expect(await client(world, 'cache').ping()).toBe('PONG')
    await carryOut(world.services.update('cache', { 'termination-protection': false }))
    await carryOut(world.services.delete('cache'))
  })

  test('has one name only', async () => {
    const world = await testWorld()
    const [first, second] = await Promise.allSettled([
      world.services.create('cache', { plan: 'startup-4' }),
      world.services.create('cache', { plan: 'startup-4' }),
    ])
    expect(first.status).toBe('fulfilled')
    expect(second).toMatchObject({ reason: { status: 409 } })
  })

  test.each(['', '.', '..', '../up', 'a/b', 'Upper', '1st', '-a', 'a b', 'a\n', 'ä', 'a\u0000'])(
    'cannot be named %j',
    async (name) => {
      const world = await testWorld()
      await expect(world.services.create(name, { plan: 'startup-4' })).rejects.toMatchObject({
        status: 400,
        errors: [{ detail: expect.stringContaining('name') }],
      })
    },
  )

  test('gives settings back exactly as they were set, and keeps those that an update leaves out', async () => {
    const world = await testWorld()
    const settings = { timeout: 60, maxmemory_policy: null } as const
    await carryOut(
      world.services.create('cache', { plan: 'startup-4', 'valkey-settings': settings }),
    )
    expect(world.services.get('cache')['valkey-settings']).toEqual(settings)
    await carryOut(world.services.update('cache', { 'valkey-settings': { io_threads: 2 } }))
    expect(world.services.get('cache')['valkey-settings']).toEqual({ ...settings, io_threads: 2 })
  })

  test.each([
    ['the major version', 1],
    ['major and minor', 2],
    ['the exact version', 3],
  ])('takes %s and reports the exact one', async (_what, parts) => {
    const world = await testWorld()
    const exact = world.server?.version ?? ''
    const version = exact.split('.').slice(0, parts).join('.')
    await carryOut(world.services.create('cache', { plan: 'startup-4', version }))
    expect(world.services.get('cache').version).toBe(exact)
  })

  test.each(['99', '', '8.0.1.1', 'latest'])('does not run version %j', async (version) => {
    const world = await testWorld()
    const created = world.services.create('cache', { plan: 'startup-4', version })
    await expect(created).rejects.toMatchObject({ status: 400 })
  })

  test('lists all complaints about a request at once', async () => {
    const world = await testWorld()
    const request = { plan: 'tiny', 'ip-filter': ['everywhere'], version: '99' }
    const created = world.services.create('Bad', request)
    await expect(created).rejects.toMatchObject({ errors: { length: 4 } })
  })

  test('carries out changes that are asked for at once one after the other', async () => {
    const world = await testWorld()
    const created = await world.services.create('cache', { plan: 'startup-4' })
    const updated = await world.services.update('cache', { plan: 'business-4' })
    const user = await world.users.create('cache', { username: 'app' })
    const deleted = await world.services.delete('cache')
    await Promise.all([created, updated, user, deleted].map((change) => change.start()))
    expect(world.services.list()).toEqual([])
  })

  test('that has not been begun refuses everything that needs a server', async () => {
    const world = await testWorld()
    await world.services.create('cache', { plan: 'startup-4' })
    const changes = [
      world.users.create('cache', { username: 'app' }),
      world.users.resetPassword('cache', 'default', undefined),
      world.services.update('cache', { 'termination-protection': true }),
      world.services.update('cache', { plan: 'business-4' }),
      world.services.startMaintenance('cache'),
    ]
    for (const change of changes)
      await expect(carryOut(change)).rejects.toMatchObject({ status: 409 })
    await expect(world.laboratory.createBackup('cache')).rejects.toMatchObject({ status: 409 })
    await carryOut(world.services.delete('cache'))
    expect(world.services.list()).toEqual([])
  })

  test('shows an update as soon as it is accepted, until it is given up or fails', async () => {
    const world = await testWorld()
    await carryOut(world.services.create('cache', { plan: 'startup-4' }))
    const before = world.services.get('cache')
    const accepted = await world.services.update('cache', {
      plan: 'business-8',
      'valkey-settings': { timeout: 60, ssl: false },
    })
    expect(world.services.get('cache')).toMatchObject({
      plan: 'business-8',
      'node-count': 2,
      'valkey-settings': { timeout: 60, ssl: false },
      // Where to connect is told as it is.
      uri: before.uri,
      'node-states': before['node-states'],
    })
    expect(world.services.list()).toMatchObject([{ plan: 'business-8' }])
    accepted.abandon()
    expect(world.services.get('cache')).toEqual(before)
    const doomed = await world.services.update('cache', {
      'valkey-settings': { number_of_databases: 2 },
    })
    await client(world, 'cache').multi().select(5).set('key', 'value').exec()
    await expect(doomed.start()).rejects.toMatchObject({ status: 400 })
    expect(world.services.get('cache')).toEqual(before)
  })

  test('that is deleted frees its name at once, and nothing of it is left when the world is closed', async () => {
    const dataDirectory = testFolder()
    const world = await testWorld({ dataDirectory })
    await carryOut(world.services.create('cache', { plan: 'premium-4' }))
    const deletion = await world.services.delete('cache')
    const deleted = deletion.start()
    await until(() => world.services.list().length === 0)
    await world.close()
    await deleted
    expect(readdirSync(join(dataDirectory, 'services'))).toEqual([])
  })

  test('that is deleted refuses changes that still waited for it', async () => {
    const world = await testWorld()
    await carryOut(world.services.create('cache', { plan: 'startup-4' }))
    const update = await world.services.update('cache', { plan: 'business-4' })
    await carryOut(world.services.delete('cache'))
    await expect(update.start()).rejects.toMatchObject({ status: 404 })
  })
})

describe('the world', () => {
  test('runs the server program that was found, and each service really is one', async () => {
    const world = await testWorld()
    await carryOut(world.services.create('cache', { plan: 'hobbyist-2' }))
    const [info] = await world.laboratory.execute('cache', [['INFO', 'server']])
    const flavour = String(info).includes('valkey_version:') ? 'valkey' : 'redis'
    expect(world.server).toMatchObject({ path: await usualProgram(), flavour })
    const wanted = process.env['DBAAS_VALKEY_SERVER']
    if (wanted !== undefined) expect(wanted).toContain(flavour)
  })

  test('tells those who watch about changes', async () => {
    const world = await testWorld()
    const states = new Set<string | undefined>()
    const end = world.watch(() => {
      for (const { state } of world.services.list()) states.add(state)
    })
    await carryOut(world.services.create('cache', { plan: 'startup-4' }))
    await until(() => states.has('running'))
    expect([...states]).toEqual(['rebuilding', 'running'])
    end()
    states.clear()
    await carryOut(world.services.update('cache', { plan: 'startup-8' }))
    expect(states.size).toBe(0)
  })

  test('offers the plans and versions that it can run, and the settings of the contract', async () => {
    const world = await testWorld({ zone: 'de-fra-1' })
    const [type] = world.catalogue.serviceTypes()
    expect(type).toEqual(world.catalogue.serviceType('valkey'))
    expect(type?.['available-versions']).toEqual([world.server?.version])
    expect(type?.plans?.every(({ zones }) => zones?.join() === 'de-fra-1')).toBe(true)
    expect(() => world.catalogue.serviceType('pg')).toThrow('pg')
    const { properties } = world.catalogue.settings().settings?.valkey ?? {}
    expect(Object.keys(properties ?? {})).toHaveLength(13)
    expect(properties).toHaveProperty('lfu_decay_time.maximum', 120)
  })
})
