import { readdirSync, readFileSync } from 'node:fs'

import type { ValkeySettings } from '@dbaas-valkey/types'
import { expect, test } from 'vitest'

import type { Backend } from '../../src/backend/backend.js'
import {
  carryOut,
  client,
  closed,
  crash,
  inline,
  outcome,
  socketTo,
  testBackend,
  until,
} from './support.js'

/** A plan of 4 GiB then holds 2.8 MiB of data. */
const small = 1 / 1024

interface Proof {
  readonly setting: keyof ValkeySettings
  readonly behaviour: string
  readonly settings: ValkeySettings
  /** Fails unless the service behaves so. */
  readonly prove: (backend: Backend, name: string) => Promise<void>
}

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

/** How often the server thinks that a key was used, after it was read so many times. */
async function frequencyAfterReads(backend: Backend, name: string, reads: number): Promise<number> {
  const redis = client(backend, name)
  await redis.set('counted', 'x')
  await Promise.all(Array.from({ length: reads }, () => redis.get('counted')))
  return Number(await redis.object('FREQ', 'counted'))
}

async function ioThreads(backend: Backend, name: string): Promise<number> {
  const [info] = await backend.experiments.execute(name, [['INFO', 'server']])
  const pid = /process_id:(\d+)/.exec(String(info))?.[1]
  const threads = readdirSync(`/proc/${pid}/task`).map((thread) =>
    readFileSync(`/proc/${pid}/task/${thread}/comm`, 'utf8'),
  )
  return threads.filter((thread) => thread.startsWith('io_thd_')).length
}

/** Has a subscriber fall behind by so much, and tells whether the server ended its connection. */
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

const proofs: Proof[] = [
  {
    setting: 'ssl',
    behaviour: 'refuses plaintext when on',
    settings: { ssl: true },
    prove: async (backend, name) => {
      const plain = await socketTo(backend, name, { tls: false })
      await expect(inline(plain, 'PING')).rejects.toThrow('closed')
      const secure = await socketTo(backend, name, { tls: true })
      expect(await inline(secure, 'PING')).toMatch(/^-NOAUTH/)
    },
  },
  {
    setting: 'ssl',
    behaviour: 'speaks plaintext when off',
    settings: { ssl: false },
    prove: async (backend, name) => {
      const plain = await socketTo(backend, name, { tls: false })
      expect(await inline(plain, 'PING')).toMatch(/^-NOAUTH/)
      expect(backend.services.get(name).uri).toMatch(/^valkey:\/\//)
    },
  },
  {
    setting: 'timeout',
    behaviour: 'closes an idle connection',
    settings: { timeout: 1 },
    prove: async (backend, name) => closed(await socketTo(backend, name, { tls: true })),
  },
  {
    setting: 'number_of_databases',
    behaviour: 'refuses a ninth database when there are eight',
    settings: { number_of_databases: 8 },
    prove: async (backend, name) => {
      const redis = client(backend, name)
      expect(await outcome(redis.call('SELECT', '7'))).toBe('OK')
      expect(await outcome(redis.call('SELECT', '8'))).toMatch(/out of range/)
    },
  },
  {
    setting: 'notify_keyspace_events',
    behaviour: 'publishes what happens to keys',
    settings: { notify_keyspace_events: 'K$' },
    prove: async (backend, name) =>
      expect(await keyspaceEvent(backend, name)).toBe('__keyspace@0__:watched set'),
  },
  {
    setting: 'maxmemory_policy',
    behaviour: 'evicts when told to',
    settings: { maxmemory_policy: 'allkeys-lru' },
    prove: async (backend, name) => {
      expect(new Set(await fill(backend, name, 6))).toEqual(new Set(['OK']))
      expect(await client(backend, name).dbsize()).toBeLessThan(400)
    },
  },
  {
    setting: 'maxmemory_policy',
    behaviour: 'refuses writes when it is null, as when it is left out',
    settings: { maxmemory_policy: null },
    prove: async (backend, name) =>
      expect((await fill(backend, name, 6)).at(-1)).toMatch(/^OOM command not allowed/),
  },
  {
    setting: 'lfu_log_factor',
    behaviour: 'counts every use when 0',
    settings: { lfu_log_factor: 0, maxmemory_policy: 'allkeys-lfu' },
    prove: async (backend, name) =>
      expect(await frequencyAfterReads(backend, name, 100)).toBeGreaterThan(90),
  },
  {
    setting: 'lfu_log_factor',
    behaviour: 'counts few uses when 100',
    settings: { lfu_log_factor: 100, maxmemory_policy: 'allkeys-lfu' },
    prove: async (backend, name) =>
      expect(await frequencyAfterReads(backend, name, 100)).toBeLessThan(30),
  },
  {
    setting: 'io_threads',
    behaviour: 'starts threads for connections',
    settings: { io_threads: 3 },
    prove: async (backend, name) => expect(await ioThreads(backend, name)).toBe(2),
  },
  {
    setting: 'pubsub_client_output_buffer_limit',
    behaviour: 'cuts a subscriber that falls behind by more',
    settings: { pubsub_client_output_buffer_limit: 32 },
    prove: async (backend, name) => expect(await fallBehind(backend, name, 64)).toBe(true),
  },
  {
    setting: 'pubsub_client_output_buffer_limit',
    behaviour: 'keeps a subscriber that falls behind by less',
    settings: { pubsub_client_output_buffer_limit: 256 },
    prove: async (backend, name) => expect(await fallBehind(backend, name, 64)).toBe(false),
  },
  {
    setting: 'persistence',
    behaviour: 'keeps the data when rdb',
    settings: { persistence: 'rdb' },
    prove: async (backend, name) => {
      await client(backend, name).set('kept', 'yes')
      await crash(backend, name)
      expect(await client(backend, name).get('kept')).toBe('yes')
    },
  },
  {
    setting: 'persistence',
    behaviour: 'forgets the data when off',
    settings: { persistence: 'off' },
    prove: async (backend, name) => {
      await client(backend, name).set('kept', 'yes')
      await crash(backend, name)
      expect(await client(backend, name).get('kept')).toBe(null)
    },
  },
]

async function newUserHears(backend: Backend, name: string): Promise<unknown> {
  const username = `listener-${Math.random().toString(36).slice(2)}`
  await carryOut(backend.users.create(name, { username }))
  return outcome(client(backend, name, { username }).subscribe('news'))
}

proofs.push(
  {
    setting: 'acl_channels_default',
    behaviour: 'opens all channels to a new user when allchannels',
    settings: { acl_channels_default: 'allchannels' },
    prove: async (backend, name) => expect(await newUserHears(backend, name)).toBe(1),
  },
  {
    setting: 'acl_channels_default',
    behaviour: 'opens no channel to a new user when resetchannels',
    settings: { acl_channels_default: 'resetchannels' },
    prove: async (backend, name) => expect(await newUserHears(backend, name)).toMatch(/^NOPERM/),
  },
)

for (const { setting, behaviour, settings, prove } of proofs) {
  test(`${setting} ${behaviour}, from the start and after a restart`, async () => {
    const backend = await testBackend({ memoryScale: small })
    const request = { plan: 'startup-4', 'valkey-settings': settings }
    await carryOut(backend.services.create('proof', request))
    expect(backend.services.get('proof')['valkey-settings']).toEqual(settings)
    await prove(backend, 'proof')
    await crash(backend, 'proof')
    await prove(backend, 'proof')
  })

  test(`${setting} ${behaviour}, when set on a running service, and after its restart`, async () => {
    const backend = await testBackend({ memoryScale: small })
    await carryOut(backend.services.create('proof', { plan: 'startup-4' }))
    await carryOut(backend.services.update('proof', { 'valkey-settings': settings }))
    await prove(backend, 'proof')
    await crash(backend, 'proof')
    await prove(backend, 'proof')
  })
}

test('active_expire_effort finds expired keys sooner the higher it is', async () => {
  const backend = await testBackend()
  const expireSome = async (name: string, effort: number): Promise<void> => {
    const request = { plan: 'startup-4', 'valkey-settings': { active_expire_effort: effort } }
    await carryOut(backend.services.create(name, request))
    await crash(backend, name)
    const lasting = Array.from({ length: 10_000 }, (_, i) => [
      'SET',
      `lasts:${i}`,
      '',
      'EX',
      '9999',
    ])
    const brief = Array.from({ length: 500 }, (_, i) => ['SET', `brief:${i}`, '', 'PX', '300'])
    await backend.experiments.execute(name, [...lasting, ...brief])
  }
  const size = async (name: string): Promise<number> =>
    Number((await backend.experiments.execute(name, [['DBSIZE']]))[0])
  await expireSome('lazy', 1)
  await expireSome('eager', 10)
  await until(async () => (await size('eager')) === 10_000)
  expect(await size('lazy')).toBeGreaterThan(10_000)
})
