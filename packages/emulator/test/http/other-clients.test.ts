import { setTimeout as delay } from 'node:timers/promises'

import type {
  Operation,
  ServiceLogs,
  ValkeyService,
  ValkeySettingsCatalogue,
  ZoneList,
} from '@dbaas-valkey/types'
import { afterAll, beforeAll, beforeEach, describe, expect, test } from 'vitest'

import type { Emulator } from '../../src/emulator.js'
import { startEmulator } from '../../src/start.js'
import { call, send } from '../support/http.js'
import { authorization } from '../support/signing.js'

/** What the vendor's own programs rely on. Each test names the program and the place in its source. */

let emulator: Emulator

beforeAll(async () => {
  emulator = await startEmulator()
})

beforeEach(() => emulator.control.reset())

afterAll(() => emulator.stop())

async function create(name: string): Promise<void> {
  await emulator.control.seed({ services: [{ name, body: { plan: 'hobbyist-2' } }] })
}

async function read(name: string): Promise<ValkeyService> {
  return (await call(emulator, 'GET', `/dbaas-valkey/${name}`)).json<ValkeyService>()
}

/** RFC 3339 in UTC and whole seconds. */
const wholeSeconds = /^\d{4}-\d{2}-\d{2}T\d{2}:\d{2}:\d{2}Z$/

describe('times are whole seconds in UTC', () => {
  // exo CLI 1.97.0, cmd/dbaas/dbaas_logs.go:126 parses with a layout that ends in `Z`.
  test('in logs, also where a line of the server has no date of its own', async () => {
    await create('cache')
    const answer = await call(emulator, 'POST', '/dbaas-service-logs/cache', { limit: 500 })
    const times = (answer.json<ServiceLogs>().logs ?? []).map(({ time = '' }) => time)
    expect(times.length).toBeGreaterThan(0)
    expect(times.filter((time) => !wholeSeconds.test(time))).toEqual([])
    expect(times).toEqual([...times].sort())
  })

  // exo CLI pull requests 661 and 712 print the cloud's times.
  test('in a service and its backups', async () => {
    await create('cache')
    await emulator.control.createBackup({ service: 'cache' })
    const { 'created-at': created, 'updated-at': updated, backups = [] } = await read('cache')
    const times = [created, updated, ...backups.map((backup) => backup['backup-time'])]
    expect(times).toEqual(times.map(() => expect.stringMatching(wholeSeconds)))
    expect(times).toHaveLength(3)
  })
})

describe('a signature that expires in the second in which it is made', () => {
  // exoscale-sdk-java, client/Credentials.java: `expires` is the current second.
  test('is accepted, also when the request takes its time', async () => {
    const message = {
      method: 'GET',
      path: '/v2/dbaas-service',
      expires: Math.floor(Date.now() / 1000),
    }
    const headers = { authorization: authorization(emulator, message) }
    const first = await send(emulator.endpoint, 'GET', message.path, { headers })
    await delay(1_100)
    const second = await send(emulator.endpoint, 'GET', message.path, { headers })
    expect([first.status, second.status]).toEqual([200, 200])
  })
})

describe('a service that does not exist', () => {
  // terraform-provider-exoscale 0.70.0, pkg/resources/database/main_test.go:92 compares the text.
  test.each([
    ['GET', '/dbaas-valkey/none', undefined],
    ['PUT', '/dbaas-valkey/none', {}],
    ['DELETE', '/dbaas-valkey/none', undefined],
    ['GET', '/dbaas-valkey/none/user', undefined],
  ])("is said so in the cloud's own words: %s %s", async (method, path, body) => {
    const answer = await call(emulator, method, path, body)
    expect([answer.status, answer.json()]).toEqual([404, { message: 'Service does not exist' }])
  })
})

describe('a service that has just been ordered', () => {
  // terraform-provider-exoscale 0.70.0, pkg/resources/database/resource_service_valkey.go:151 reads the URI once, right after
  // it has created the service, and keeps it.
  test('is read with the URI that it will have', async () => {
    await emulator.control.setTiming('when-told')
    const created = await call(emulator, 'POST', '/dbaas-valkey/cache', { plan: 'hobbyist-2' })
    const early = await read('cache')
    await emulator.control.finishOperation(created.json<{ id: string }>())
    const late = await read('cache')
    expect(early.state).toBe('rebuilding')
    expect(early.uri).toMatch(/^valkeys:\/\/.+@127\.0\.0\.1:\d+$/)
    expect(early.uri).toBe(late.uri)
    expect(early['uri-params']).toEqual(late['uri-params'])
  })
})

describe('a zone', () => {
  // egoscale 3.1.43, schemas.go: type Zone.
  test('has a name and both addresses, and neither leads to the real cloud', async () => {
    const answer = await send(emulator.endpoint, 'GET', '/v2/zone')
    const { zones = [] } = answer.json<ZoneList>()
    const { origin } = new URL(emulator.endpoint)
    for (const zone of zones)
      expect(zone).toEqual({
        name: expect.any(String),
        'api-endpoint': expect.stringMatching(new RegExp(`^${origin}/`)),
        'sos-endpoint': expect.stringMatching(new RegExp(`^${origin}/`)),
      })
    expect(zones).toHaveLength(8)
  })
})

describe('an invalid request', () => {
  // egoscale 3.1.43, errors.go: `errors` has strings, or objects with `detail` and `location`, a JSONPath expression.
  test('is told what is wrong in entries of RFC 9457, and where it is in the body', async () => {
    const answer = await call(emulator, 'POST', '/dbaas-valkey/cache', {
      plan: 'hobbyist-2',
      maintenance: { dow: 'sunday', time: '1' },
    })
    const { message, errors } = answer.json<{ message: string; errors: object[] }>()
    expect(answer.status).toBe(400)
    expect(errors).toEqual([
      {
        detail: expect.stringMatching(/^maintenance\.time must have/),
        pointer: '/maintenance/time',
        location: "$['maintenance']['time']",
      },
    ])
    expect(message).toContain('maintenance.time must have')
  })

  test('is told what is wrong with a path or with what a service refuses, without a place', async () => {
    const longName = await call(emulator, 'GET', `/dbaas-valkey/${'a'.repeat(64)}`)
    const unknownPlan = await call(emulator, 'POST', '/dbaas-valkey/cache', { plan: 'startup-5' })
    for (const answer of [longName, unknownPlan])
      expect(answer.json()).toMatchObject({ errors: [{ detail: expect.any(String) }] })
    expect(longName.text).not.toContain('pointer')
  })
})

describe('the reference of an operation', () => {
  // python-exoscale 0.16.4, exoscale/api/v2.py: `link` is the path with the id, `command` the operation that reads it there.
  test.each<[string, string, string, object | undefined]>([
    ['on a service', 'PUT', '/dbaas-valkey/cache', { 'termination-protection': false }],
    ['on a user', 'POST', '/dbaas-valkey/cache/user', { username: 'app' }],
  ])('leads to the service, where its command reads: %s', async (_, method, path, body) => {
    await create('cache')
    const { reference } = (await call(emulator, method, path, body)).json<Operation>()
    expect(reference?.command).toBe('get-dbaas-service-valkey')
    expect(reference?.link).toBe(`/v2/dbaas-valkey/${reference?.id}`)
    const linked = await call(emulator, 'GET', `/dbaas-valkey/${reference?.id}`)
    expect(linked.json()).toMatchObject({ name: 'cache' })
  })
})

describe('the catalogue of settings', () => {
  // exo CLI 1.97.0, cmd/dbaas/dbaas.go:157 prints `example`, which is not a keyword of JSON Schema.
  test('has an example of a setting under the name that the exo CLI reads, and under that of JSON Schema', async () => {
    const answer = await call(emulator, 'GET', '/dbaas-settings-valkey')
    const { settings } = answer.json<ValkeySettingsCatalogue>()
    expect(settings?.valkey?.properties).toMatchObject({
      io_threads: { example: 1, examples: [1] },
      pubsub_client_output_buffer_limit: { example: 64, examples: [64] },
      number_of_databases: { example: 16, examples: [16] },
    })
    expect(settings?.valkey?.properties?.['timeout']).not.toHaveProperty('example')
  })
})
