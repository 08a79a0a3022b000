import type { Operation, ValkeyService } from '@dbaas-valkey/types'
import { afterAll, beforeAll, beforeEach, describe, expect, test } from 'vitest'

import type { Control } from '../../src/testing/control.js'
import { connectControl } from '../../src/testing/remote.js'
import type { Emulator } from '../../src/emulator.js'
import { startEmulator } from '../../src/start.js'
import { call, send } from '../support/http.js'

let emulator: Emulator

beforeAll(async () => {
  emulator = await startEmulator()
})

beforeEach(() => emulator.control.reset())
afterAll(() => emulator.stop())

const cache = { name: 'cache', body: { plan: 'hobbyist-2' } } as const

async function names(): Promise<(string | undefined)[]> {
  const answer = await call(emulator, 'GET', '/dbaas-service')
  const { 'dbaas-services': services } = answer.json<{ 'dbaas-services': { name: string }[] }>()
  return services.map(({ name }) => name)
}

describe.each<[string, () => Control]>([
  ['from code', () => emulator.control],
  ['over HTTP', () => connectControl(emulator.endpoint)],
])('the test interface %s', (_, interfaceOf) => {
  test('seeds services with users and data', async () => {
    const control = interfaceOf()
    await control.seed({
      services: [
        {
          ...cache,
          users: [
            { username: 'app', password: 'app-password-1', 'access-control': { keys: ['app:*'] } },
          ],
          commands: [
            ['SET', 'greeting', 'hello'],
            ['RPUSH', 'list', '1', '2'],
          ],
        },
        { name: 'elsewhere', zone: 'de-fra-1', body: { plan: 'hobbyist-2' } },
      ],
    })
    expect(await names()).toEqual(['cache'])
    const path = '/dbaas-valkey/cache/user/app/password/reveal'
    expect((await call(emulator, 'GET', path)).json()).toEqual({
      username: 'app',
      password: 'app-password-1',
    })
    const commands = [['GET', 'greeting'], ['LRANGE', 'list', '0', '-1'], ['NONSENSE']]
    expect(await control.execute({ service: 'cache', commands })).toEqual([
      'hello',
      ['1', '2'],
      { error: expect.stringContaining('unknown command') },
    ])
    expect((await control.state()).services.map(({ name, zone }) => `${zone}/${name}`)).toEqual([
      'ch-gva-2/cache',
      'de-fra-1/elsewhere',
    ])
  })

  test('forgets everything on reset', async () => {
    const control = interfaceOf()
    await control.seed({ services: [cache] })
    await control.setTiming('when-told')
    await control.injectFault({ operation: '*', kind: 'status', status: 500 })
    await control.moveClock({ by: 60_000, signatures: true })
    await call(emulator, 'POST', '/dbaas-valkey/second', { plan: 'hobbyist-2' })
    await control.reset()
    expect(await control.state()).toMatchObject({
      services: [],
      operations: [],
      faults: [],
      journal: [],
      timing: { after: 0 },
      clock: { ahead: 0, signaturesAhead: 0 },
    })
  })

  test('puts everything back as it was at a snapshot', async () => {
    const control = interfaceOf()
    await control.seed({ services: [{ ...cache, commands: [['SET', 'a', '1']] }] })
    const snapshot = await control.snapshot()
    await control.execute({ service: 'cache', commands: [['SET', 'a', '2']] })
    await control.seed({
      services: [
        { name: 'later', body: { plan: 'hobbyist-2' } },
        { name: 'vienna', zone: 'at-vie-1', body: { plan: 'hobbyist-2' } },
      ],
    })
    await control.restore(snapshot)
    expect((await control.state()).services.map(({ name }) => name)).toEqual(['cache'])
    expect(await control.execute({ service: 'cache', commands: [['GET', 'a']] })).toEqual(['1'])
    await control.deleteSnapshot(snapshot)
  })

  test('goes back to a snapshot by its name, and forgets it when it is told to', async () => {
    const control = interfaceOf()
    await control.seed({ services: [{ ...cache, commands: [['SET', 'a', '1']] }] })
    const taken = await control.snapshot({ name: 'before' })
    expect(taken).toEqual({
      name: 'before',
      takenAt: expect.stringMatching(/^\d{4}-.*Z$/),
      services: [{ zone: 'ch-gva-2', name: 'cache' }],
    })
    await expect(control.snapshot({ name: 'before' })).rejects.toThrow('already')
    await control.reset()
    const empty = await control.snapshot()
    expect(await control.snapshots()).toEqual([taken, empty])
    await control.restore({ name: 'before' })
    expect(await control.execute({ service: 'cache', commands: [['GET', 'a']] })).toEqual(['1'])
    await control.deleteSnapshot({ name: 'before' })
    await control.deleteSnapshot(empty)
    expect(await control.snapshots()).toEqual([])
    for (const call of ['restore', 'deleteSnapshot'] as const)
      await expect(control[call]({ name: 'before' })).rejects.toThrow('There is no snapshot before')
  })

  test.each(['', '.', '../up', 'a/b', 'x'.repeat(65)])(
    'refuses %j as the name of a snapshot',
    async (name) => {
      for (const call of ['snapshot', 'restore', 'deleteSnapshot'] as const)
        await expect(interfaceOf()[call]({ name })).rejects.toThrow(`${call}.name`)
    },
  )

  test('holds operations until they are told how to end', async () => {
    const control = interfaceOf()
    await control.setTiming('when-told')
    const order = (name: string) =>
      call(emulator, 'POST', `/dbaas-valkey/${name}`, { plan: 'hobbyist-2' })
    const good = (await order('good')).json<Operation>()
    const bad = (await order('bad')).json<Operation>()
    expect(await control.operations()).toMatchObject([{ state: 'pending' }, { state: 'pending' }])
    expect(await control.finishOperation({ id: good.id ?? '' })).toMatchObject({ state: 'success' })
    expect(
      await control.failOperation({ id: bad.id ?? '', reason: 'busy', message: 'Not now.' }),
    ).toMatchObject({ state: 'failure', reason: 'busy', message: 'Not now.' })
    expect(await names()).toEqual(['good'])
    await expect(control.failOperation({ id: good.id ?? '' })).rejects.toThrow('has begun')
  })

  test('moves the clock', async () => {
    const control = interfaceOf()
    const before = Date.parse((await control.clock()).now)
    const { now, ahead } = await control.moveClock({ by: 3_600_000 })
    expect(ahead).toBe(3_600_000)
    expect(Date.parse(now) - before).toBeGreaterThanOrEqual(3_600_000)
  })

  test('brings a crashed node back, with what it had acknowledged', async () => {
    const control = interfaceOf()
    await control.seed({ services: [{ ...cache, commands: [['SET', 'a', '1']] }] })
    await control.crashNode({ service: 'cache' })
    expect(await control.execute({ service: 'cache', commands: [['GET', 'a']] })).toEqual(['1'])
  })

  test('makes a backup that the service then lists', async () => {
    const control = interfaceOf()
    await control.seed({ services: [cache] })
    const backup = await control.createBackup({ service: 'cache' })
    const service = (await call(emulator, 'GET', '/dbaas-valkey/cache')).json<ValkeyService>()
    expect(service.backups).toContainEqual(backup)
  })

  test('announces updates that wait for a maintenance', async () => {
    const control = interfaceOf()
    await control.seed({ services: [cache] })
    await control.announceUpdate({ service: 'cache', update: { description: 'Security fixes' } })
    const service = (await call(emulator, 'GET', '/dbaas-valkey/cache')).json<ValkeyService>()
    expect(service.maintenance?.updates).toMatchObject([{ description: 'Security fixes' }])
  })

  test.each<[string, (control: Control) => Promise<unknown>, string]>([
    [
      'a service that does not exist',
      (control) => control.crashNode({ service: 'none' }),
      'Service does not exist: none',
    ],
    [
      'an operation that does not exist',
      (control) => control.finishOperation({ id: 'none' }),
      'There is no operation none.',
    ],
    [
      'an argument of the wrong type',
      (control) => control.moveClock({ by: '1 h' as unknown as number }),
      'moveClock.by must be an integer but is "1 h".',
    ],
    [
      'an argument that does not exist',
      (control) => control.setTiming({ before: 1 } as unknown as 'at-once'),
      'setTiming.before is not a known property',
    ],
    [
      'a fault of an unknown kind',
      (control) => control.injectFault({ kind: 'flood' } as never),
      'injectFault.kind must be one of "delay", "status", "reset", "truncate", "fail" but is "flood".',
    ],
    [
      'a fault for an unknown operation',
      (control) => control.injectFault({ kind: 'truncate', operation: 'list-all' as never }),
      'injectFault.operation must be one of "*", "create-dbaas-service-valkey"',
    ],
    [
      'a status that HTTP does not have',
      (control) => control.injectFault({ operation: '*', kind: 'status', status: 600 }),
      'injectFault.status must be at most 599 but is 600.',
    ],
    [
      'a header that would end in the middle',
      (control) =>
        control.injectFault({
          operation: '*',
          kind: 'status',
          status: 503,
          contentType: 'a\r\nb: c',
        }),
      'injectFault.contentType must match',
    ],
    [
      'a clock that moves too far',
      (control) => control.moveClock({ by: 316_224_000_001 }),
      'moveClock.by must be at most 316224000000 but is 316224000001.',
    ],
    [
      'a slip in a name',
      (control) => control.crashNode({ service: 'cache', nod: 'cache-1' } as never),
      'crashNode.nod is not a known property; did you mean "node"?',
    ],
    [
      'a slip in a required name',
      (control) => control.createBackup({ sevice: 'cache' } as never),
      'createBackup.service is missing; did you mean "sevice"?',
    ],
    [
      'a slip in an operation',
      (control) =>
        control.injectFault({ kind: 'truncate', operation: 'list-dbaas-service' as never }),
      'did you mean "list-dbaas-services"?',
    ],
    [
      'a fault without an operation',
      (control) => control.injectFault({ kind: 'reset' } as never),
      'injectFault.operation is missing.',
    ],
    [
      'a fault to take back without an id',
      (control) => control.clearFaults({} as never),
      'clearFaults.id is missing.',
    ],
    [
      'a seed that breaks the contract',
      (control) => control.seed({ services: [{ name: 'a', body: {} as never }] }),
      'seed.services[0].body.plan is missing.',
    ],
    [
      'a zone that does not exist',
      (control) =>
        control.seed({ services: [{ name: 'a', zone: 'ch-gva-3' as never, body: cache.body }] }),
      'seed.services[0].zone must be one of',
    ],
    [
      'a property of a service that the contract does not know',
      (control) =>
        control.seed({ services: [{ name: 'a', body: { ...cache.body, ipFilter: [] } as never }] }),
      'seed.services[0].body.ipFilter is not a known property; did you mean "ip-filter"?',
    ],
    [
      'a command without words',
      (control) => control.execute({ service: 'cache', commands: [['PING'], []] }),
      'execute.commands[1] must have at least 1 item but is an array.',
    ],
    [
      'a seed whose commands fail',
      (control) => control.seed({ services: [{ ...cache, commands: [['INCR']] }] }),
      'INCR: ERR wrong number of arguments',
    ],
  ])('says what is wrong with %s', async (_name, run, message) => {
    await expect(run(interfaceOf())).rejects.toMatchObject({
      code: 'COMMAND_REFUSED',
      message: expect.stringContaining(message),
    })
  })
})

describe('the test interface over HTTP', () => {
  const post = (headers: Record<string, string>) =>
    send(emulator.endpoint, 'POST', '/_emulator/reset', {
      headers: { 'content-type': 'application/json', ...headers },
    })

  test.each([
    ['a page of another origin', { origin: 'http://example.com' }, 403],
    ['another origin on loopback', { origin: 'http://127.0.0.1:1' }, 403],
    ['a name that was made to point to loopback', { host: 'evil.example:8379' }, 403],
    ['a page on another port, without an origin', { 'sec-fetch-site': 'same-site' }, 403],
    ['text, as any web page can send it', { 'content-type': 'text/plain' }, 415],
    ['no type at all', { 'content-type': '' }, 415],
    ['localhost', { host: 'localhost:8379' }, 200],
    ['the IPv6 loopback address', { host: '[::1]:8379' }, 200],
  ])('asked through %s answers %j with %i', async (_, headers, status) => {
    expect((await post(headers)).status).toBe(status)
  })

  test('answers what is not JSON with what to do', async () => {
    const answer = await send(emulator.endpoint, 'POST', '/_emulator/clock', {
      headers: { 'content-type': 'application/json' },
      body: '{',
    })
    expect(answer.status).toBe(400)
    expect(answer.json()).toEqual({ message: 'The request body is not JSON' })
  })

  test('says so when no emulator answers', async () => {
    const other = await startEmulator()
    await other.stop()
    await expect(connectControl(other.endpoint).reset()).rejects.toMatchObject({
      code: 'NOT_RUNNING',
    })
  })
})

describe('the test interface of an emulator that has been stopped', () => {
  test('makes nothing any more, also not what was under way', async () => {
    const stopped = await startEmulator({ log: () => {} })
    const services = ['a', 'b', 'c'].map((name) => ({ name, body: { plan: 'startup-4' } }))
    const seeding = stopped.control.seed({ services })
    const outcome = seeding.then(
      () => 'made',
      (error: unknown) => error,
    )
    await stopped.stop()
    expect(await outcome).toBeInstanceOf(Error)
    await expect(stopped.control.seed({ services })).rejects.toMatchObject({ code: 'NOT_RUNNING' })
    await expect(stopped.stop()).resolves.toBeUndefined()
  })
})
