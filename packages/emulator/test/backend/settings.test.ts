import { readdirSync, readFileSync } from 'node:fs'
import { setTimeout as sleep } from 'node:timers/promises'

import type { ValkeySettings } from '@dbaas-valkey/types'
import { describe, expect, test } from 'vitest'

import type { Backend, BackendOptions } from '../../src/backend/backend.js'
import { contractSchema } from '../../src/backend/contract.js'
import { settingNames, settingsTable, type SettingName } from '../../src/backend/settings.js'
import {
  carryOut,
  client,
  closed,
  crash,
  inline,
  outcome,
  socketTo,
  terminate,
  testBackend,
  until,
} from './support.js'

/** With this scale, a plan of 4 GiB holds 2.8 MiB of data. */
const small = 1 / 1024
/** How long to wait for the behaviour of a service without the setting, in milliseconds. */
const timeLimit = 3_000

/** How a service behaves with a value of a setting. */
interface Proof {
  readonly behaviour: string
  readonly settings: ValkeySettings
  readonly options?: BackendOptions
  /** Rejects when the service does not behave like this. */
  readonly prove: (backend: Backend, name: string) => Promise<void>
}

/** How two services with different values of a setting differ. */
interface Comparison {
  readonly behaviour: string
  readonly low: ValkeySettings
  readonly high: ValkeySettings
  /** Rejects when the services `low` and `high` do not differ like this. */
  readonly compare: (backend: Backend) => Promise<void>
}

/** The first proof is for a value that is not the default. So it must not hold for a service without the setting. */
type Proofs = readonly [Proof, ...Proof[]] | Comparison

async function keyspaceEvent(backend: Backend, name: string): Promise<string> {
  const subscriber = client(backend, name)
  const heard = new Promise<string>((resolve) =>
    subscriber.on('pmessage', (_pattern: string, channel: string, message: string) =>
      resolve(`${channel} ${message}`),
    ),
  )
  await subscriber.psubscribe('__key*')
  await client(backend, name).set('watched', 'x')
  return heard
}

async function fill(backend: Backend, name: string, megabytes: number): Promise<unknown[]> {
  const redis = client(backend, name)
  const value = 'x'.repeat(10_000)
  const writes = Array.from({ length: megabytes * 100 }, (_, index) =>
    outcome(redis.set(`filler:${index}`, value)),
  )
  return Promise.all(writes)
}

/** Returns how often the server counts a key as used after this many reads. */
async function frequencyAfterReads(backend: Backend, name: string, reads: number): Promise<number> {
  const redis = client(backend, name)
  await redis.set('counted', 'x')
  await Promise.all(Array.from({ length: reads }, () => redis.get('counted')))
  return frequency(backend, name)
}

async function frequency(backend: Backend, name: string): Promise<number> {
  return Number(await client(backend, name).object('FREQ', 'counted'))
}

/** Fills a service with keys. Some of them expire soon and are not read again. */
async function expireSome(backend: Backend, name: string): Promise<void> {
  const lasting = Array.from({ length: 10_000 }, (_, i) => ['SET', `lasts:${i}`, '', 'EX', '9999'])
  const brief = Array.from({ length: 500 }, (_, i) => ['SET', `brief:${i}`, '', 'PX', '300'])
  await backend.experiments.execute(name, [...lasting, ...brief])
}

async function size(backend: Backend, name: string): Promise<number> {
  return Number((await backend.experiments.execute(name, [['DBSIZE']]))[0])
}

async function ioThreads(backend: Backend, name: string): Promise<number> {
  const [info] = await backend.experiments.execute(name, [['INFO', 'server']])
  const pid = /process_id:(\d+)/.exec(String(info))?.[1]
  const threads = readdirSync(`/proc/${pid}/task`).map((thread) =>
    readFileSync(`/proc/${pid}/task/${thread}/comm`, 'utf8'),
  )
  return threads.filter((thread) => thread.startsWith('io_thd_')).length
}

/** Makes a subscriber fall behind by this much. Returns whether the server closed its connection. */
async function fallBehind(backend: Backend, name: string, megabytes: number): Promise<boolean> {
  const { password } = backend.users.revealPassword(name, 'default')
  const slow = await socketTo(backend, name, { tls: true })
  await inline(slow, `AUTH default ${password}`)
  await inline(slow, 'SUBSCRIBE news')
  slow.pause()
  const publisher = client(backend, name)
  const message = 'x'.repeat(1_000_000)
  let listeners = 1
  for (let sent = 0; sent < megabytes && listeners > 0; sent++)
    listeners = await publisher.publish('news', message)
  return (await publisher.publish('news', 'end')) === 0
}

async function newUserHears(backend: Backend, name: string): Promise<unknown> {
  const username = `listener-${Math.random().toString(36).slice(2)}`
  await carryOut(backend.users.create(name, { username }))
  return outcome(client(backend, name, { username }).subscribe('news'))
}

const proofs = {
  acl_channels_default: [
    {
      behaviour: 'opens no channel to a new user when resetchannels',
      settings: { acl_channels_default: 'resetchannels' },
      prove: async (backend, name) => expect(await newUserHears(backend, name)).toMatch(/^NOPERM/),
    },
    {
      behaviour: 'opens all channels to a new user when allchannels',
      settings: { acl_channels_default: 'allchannels' },
      prove: async (backend, name) => expect(await newUserHears(backend, name)).toBe(1),
    },
  ],
  active_expire_effort: {
    behaviour: 'finds expired keys sooner the higher it is',
    low: { active_expire_effort: 1 },
    high: { active_expire_effort: 10 },
    compare: async (backend) => {
      for (const name of ['low', 'high']) await expireSome(backend, name)
      await until(async () => (await size(backend, 'high')) === 10_000)
      expect(await size(backend, 'low')).toBeGreaterThan(10_000)
    },
  },
  frequent_snapshots: [
    {
      behaviour: 'loses what no backup holds when off and the server ends',
      settings: { frequent_snapshots: false },
      options: { durability: 'faithful' },
      prove: async (backend, name) => {
        await client(backend, name).set('newer', 'x')
        await terminate(backend, name)
        expect(await client(backend, name).get('newer')).toBe(null)
      },
    },
  ],
  io_threads: [
    {
      behaviour: 'starts threads for connections',
      settings: { io_threads: 3 },
      prove: async (backend, name) => expect(await ioThreads(backend, name)).toBe(2),
    },
  ],
  lfu_decay_time: {
    behaviour: 'lets a key keep its count longer the higher it is',
    low: { lfu_decay_time: 1, lfu_log_factor: 0, maxmemory_policy: 'allkeys-lfu' },
    high: { lfu_decay_time: 120, lfu_log_factor: 0, maxmemory_policy: 'allkeys-lfu' },
    compare: async (backend) => {
      const low = await frequencyAfterReads(backend, 'low', 50)
      const high = await frequencyAfterReads(backend, 'high', 50)
      await until(async () => (await frequency(backend, 'low')) < low, 1_000)
      expect(await frequency(backend, 'high')).toBe(high)
    },
  },
  lfu_log_factor: [
    {
      behaviour: 'counts every use when 0',
      settings: { lfu_log_factor: 0, maxmemory_policy: 'allkeys-lfu' },
      prove: async (backend, name) =>
        expect(await frequencyAfterReads(backend, name, 100)).toBeGreaterThan(90),
    },
    {
      behaviour: 'counts few uses when 100',
      settings: { lfu_log_factor: 100, maxmemory_policy: 'allkeys-lfu' },
      prove: async (backend, name) =>
        expect(await frequencyAfterReads(backend, name, 100)).toBeLessThan(30),
    },
  ],
  maxmemory_policy: [
    {
      behaviour: 'evicts when told to',
      settings: { maxmemory_policy: 'allkeys-lru' },
      prove: async (backend, name) => {
        expect(new Set(await fill(backend, name, 6))).toEqual(new Set(['OK']))
        expect(await client(backend, name).dbsize()).toBeLessThan(400)
      },
    },
    {
      behaviour: 'refuses writes when it is null, as when it is left out',
      settings: { maxmemory_policy: null },
      prove: async (backend, name) =>
        expect((await fill(backend, name, 6)).at(-1)).toMatch(/^OOM command not allowed/),
    },
  ],
  notify_keyspace_events: [
    {
      behaviour: 'publishes what happens to keys',
      settings: { notify_keyspace_events: 'K$' },
      prove: async (backend, name) =>
        expect(await keyspaceEvent(backend, name)).toBe('__keyspace@0__:watched set'),
    },
  ],
  number_of_databases: [
    {
      behaviour: 'refuses a ninth database when there are eight',
      settings: { number_of_databases: 8 },
      prove: async (backend, name) => {
        const redis = client(backend, name)
        expect(await outcome(redis.call('SELECT', '7'))).toBe('OK')
        expect(await outcome(redis.call('SELECT', '8'))).toMatch(/out of range/)
      },
    },
  ],
  persistence: [
    {
      behaviour: 'forgets the data when off',
      settings: { persistence: 'off' },
      prove: async (backend, name) => {
        await client(backend, name).set('kept', 'yes')
        await crash(backend, name)
        expect(await client(backend, name).get('kept')).toBe(null)
      },
    },
    {
      behaviour: 'keeps the data when rdb',
      settings: { persistence: 'rdb' },
      prove: async (backend, name) => {
        await client(backend, name).set('kept', 'yes')
        await crash(backend, name)
        expect(await client(backend, name).get('kept')).toBe('yes')
      },
    },
  ],
  pubsub_client_output_buffer_limit: [
    {
      behaviour: 'keeps a subscriber that falls behind by less',
      settings: { pubsub_client_output_buffer_limit: 256 },
      prove: async (backend, name) => expect(await fallBehind(backend, name, 64)).toBe(false),
    },
    {
      behaviour: 'cuts a subscriber that falls behind by more',
      settings: { pubsub_client_output_buffer_limit: 32 },
      prove: async (backend, name) => expect(await fallBehind(backend, name, 64)).toBe(true),
    },
  ],
  ssl: [
    {
      behaviour: 'speaks plaintext when off',
      settings: { ssl: false },
      prove: async (backend, name) => {
        const plain = await socketTo(backend, name, { tls: false })
        expect(await inline(plain, 'PING')).toMatch(/^-NOAUTH/)
        expect(backend.services.get(name).uri).toMatch(/^valkey:\/\//)
      },
    },
    {
      behaviour: 'refuses plaintext when on',
      settings: { ssl: true },
      prove: async (backend, name) => {
        const plain = await socketTo(backend, name, { tls: false })
        await expect(inline(plain, 'PING')).rejects.toThrow('closed')
        const secure = await socketTo(backend, name, { tls: true })
        expect(await inline(secure, 'PING')).toMatch(/^-NOAUTH/)
      },
    },
  ],
  timeout: [
    {
      behaviour: 'closes an idle connection',
      settings: { timeout: 1 },
      prove: async (backend, name) => closed(await socketTo(backend, name, { tls: true })),
    },
  ],
} satisfies Record<SettingName, Proofs>

/** Whether a proof holds now. A proof that is still waiting at the time limit does not. */
async function holds(proof: () => Promise<unknown>): Promise<boolean> {
  const proved = proof().then(
    () => true,
    () => false,
  )
  return Promise.race([proved, sleep(timeLimit, false, { ref: false })])
}

/** Creates the services `low` and `high` with the settings of the two sides of a comparison. */
async function twoServices(
  proof: Comparison,
  sides: readonly ['low' | 'high', 'low' | 'high'],
): Promise<Backend> {
  const backend = await testBackend()
  for (const [index, service] of (['low', 'high'] as const).entries()) {
    const settings = proof[sides[index] ?? service]
    await carryOut(backend.services.create(service, { plan: 'startup-4' }))
    await carryOut(backend.services.update(service, { 'valkey-settings': settings }))
    await crash(backend, service)
  }
  return backend
}

function without(name: string, settings: ValkeySettings): ValkeySettings {
  return Object.fromEntries(Object.entries(settings).filter(([key]) => key !== name))
}

describe.each(Object.entries<Proofs>(proofs))('%s', (name, proof) => {
  if ('compare' in proof) {
    test('is all that its services differ in', () => {
      expect(without(name, proof.low)).toEqual(without(name, proof.high))
      expect(proof.low).not.toEqual(proof.high)
    })

    test(proof.behaviour, { timeout: 120_000 }, async () => {
      await proof.compare(await twoServices(proof, ['low', 'high']))
    })

    test('shows no such behaviour the other way round', { timeout: 120_000 }, async () => {
      const backend = await twoServices(proof, ['high', 'low'])
      expect(await holds(() => proof.compare(backend))).toBe(false)
    })
    return
  }

  test('shows when it is left out', async () => {
    const [first] = proof
    const backend = await testBackend({ memoryScale: small, ...first.options })
    const request = { plan: 'startup-4', 'valkey-settings': without(name, first.settings) }
    await carryOut(backend.services.create('proof', request))
    expect(await holds(() => first.prove(backend, 'proof'))).toBe(false)
  })

  for (const { behaviour, settings, options, prove } of proof) {
    test(`${behaviour}, from the start and after a restart`, async () => {
      const backend = await testBackend({ memoryScale: small, ...options })
      const request = { plan: 'startup-4', 'valkey-settings': settings }
      await carryOut(backend.services.create('proof', request))
      expect(backend.services.get('proof')['valkey-settings']).toEqual(settings)
      await prove(backend, 'proof')
      await crash(backend, 'proof')
      await prove(backend, 'proof')
    })

    test(`${behaviour}, when set on a running service, and after its restart`, async () => {
      const backend = await testBackend({ memoryScale: small, ...options })
      await carryOut(backend.services.create('proof', { plan: 'startup-4' }))
      await carryOut(backend.services.update('proof', { 'valkey-settings': settings }))
      await prove(backend, 'proof')
      await crash(backend, 'proof')
      await prove(backend, 'proof')
    })
  }
})

test.each(settingNames)('%s has the default that the contract names', (name) => {
  const schema = contractSchema('ValkeySettings').properties?.[name]
  expect(schema).toBeDefined()
  if (schema?.default !== undefined) expect(settingsTable[name].default).toBe(schema.default)
})
