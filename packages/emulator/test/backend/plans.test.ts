import { describe, expect, test } from 'vitest'

import type { Backend } from '../../src/backend/backend.js'
import { contractSchema } from '../../src/backend/contract.js'
import { plans } from '../../src/backend/plans.js'
import { carryOut, client, outcome, testBackend, until, watchedBackend } from './support.js'

/** With this scale, a plan of 2 GiB holds 11 MiB of data. */
const small = 1 / 128

function nodeStates(backend: Backend): string[] {
  return (backend.services.get('cache')['node-states'] ?? []).map(
    ({ role, state }) => `${role} ${state}`,
  )
}

/** Writes this many megabytes and returns the last reply. */
async function write(backend: Backend, megabytes: number): Promise<unknown> {
  const redis = client(backend, 'cache')
  const value = 'x'.repeat(100_000)
  let reply: unknown
  for (let key = 0; key < megabytes * 10; key++) reply = await outcome(redis.set(`${key}`, value))
  return reply
}

describe('a plan', () => {
  const plans: [string, number, number][] = [
    ['hobbyist-2', 1, 2],
    ['startup-8', 1, 8],
    ['business-4', 2, 4],
    ['premium-16', 3, 16],
  ]
  test.each(plans)('%s runs %i nodes with %i GiB each', async (plan, nodes, gib) => {
    const backend = await testBackend()
    await carryOut(backend.services.create('cache', { plan }))
    const service = backend.services.get('cache')
    expect(service).toMatchObject({ plan, 'node-count': nodes, 'node-memory': gib * 2 ** 30 })
    expect(nodeStates(backend)).toEqual([
      'master running',
      ...Array.from({ length: nodes - 1 }, () => 'standby running'),
    ])
    expect(service.components?.map(({ usage }) => usage)).toEqual([
      'primary',
      ...Array.from({ length: nodes - 1 }, () => 'replica'),
    ])
    const [replies] = await backend.experiments.execute('cache', [['CONFIG', 'GET', 'maxmemory']])
    expect(Number((replies as string[])[1])).toBe(Math.floor(gib * 2 ** 30 * 0.7))
  })

  test('has the sizes that the vendor shows, and backups as it documents them', async () => {
    const backend = await testBackend()
    const { plans: listed = [] } = backend.catalogue.serviceType('valkey')
    const gib = 2 ** 30
    const table = listed.map((plan) => [
      plan.name,
      plan['node-cpu-count'],
      (plan['disk-space'] ?? 0) / gib,
      plan['backup-config']?.interval,
      plan['backup-config']?.['max-count'],
    ])
    expect(table).toEqual(
      expect.arrayContaining([
        ['hobbyist-2', 2, 8, 1, 1],
        ['startup-4', 2, 80, 1, 27],
        ['startup-8', 4, 175, 1, 27],
        ['business-16', 4, 350, 1, 38],
        ['business-32', 8, 500, 1, 38],
        ['premium-64', 12, 750, 1, 54],
        ['premium-225', 24, 1300, 1, 54],
      ]),
    )
    expect(listed.find(({ name }) => name === 'startup-4')?.['backup-config']).toEqual({
      interval: 1,
      'max-count': 27,
      'recovery-mode': 'regular',
      'frequent-interval-minutes': 60,
      'frequent-oldest-age-minutes': 1440,
      'infrequent-interval-minutes': 1440,
      'infrequent-oldest-age-minutes': 4320,
    })
  })

  test('limits the memory', async () => {
    const backend = await testBackend({ memoryScale: small })
    await carryOut(backend.services.create('cache', { plan: 'hobbyist-2' }))
    expect(await write(backend, 5)).toBe('OK')
    expect(await write(backend, 15)).toMatch(/^OOM/)
  })

  test('that does not exist is refused', async () => {
    const backend = await testBackend()
    await expect(backend.services.create('cache', { plan: 'startup-5' })).rejects.toMatchObject({
      status: 400,
      errors: [{ detail: expect.stringContaining('startup-5') }],
    })
    expect(backend.services.list()).toEqual([])
  })
})

describe('replicas', () => {
  test('hold what was written to the primary, and refuse writes', async () => {
    const backend = await testBackend()
    await carryOut(backend.services.create('cache', { plan: 'premium-4' }))
    await client(backend, 'cache').set('key', 'value')
    const service = backend.services.get('cache')
    const addresses = service['connection-info']?.slave ?? []
    expect(addresses).toHaveLength(2)
    for (const address of addresses) {
      const port = Number(new URL(address).port)
      const replica = client(backend, 'cache', { port })
      await until(async () => (await replica.get('key')) === 'value')
      expect(await outcome(replica.set('key', 'other'))).toMatch(/^READONLY/)
    }
  })

  test('that are killed come back and catch up, and the node states say so meanwhile', async () => {
    const seen = new Set<string>()
    const backend = await watchedBackend((watched) => {
      if (watched.services.list().length > 0) seen.add(nodeStates(watched).join(', '))
    })
    await carryOut(backend.services.create('cache', { plan: 'business-4' }))
    seen.clear()
    await client(backend, 'cache').set('key', 'value')
    await backend.experiments.crashNode('cache', 'cache-2')
    await until(() => seen.has('master running, standby setting_up_vm'))
    await until(() => nodeStates(backend).join(', ') === 'master running, standby running')
    const port = backend.services.get('cache').components?.[1]?.port ?? 0
    expect(await client(backend, 'cache', { port }).get('key')).toBe('value')
  })

  test('follow a primary that was killed', async () => {
    const backend = await testBackend()
    await carryOut(backend.services.create('cache', { plan: 'business-4' }))
    await backend.experiments.crashNode('cache')
    await client(backend, 'cache').set('key', 'value')
    const port = backend.services.get('cache').components?.[1]?.port ?? 0
    const replica = client(backend, 'cache', { port })
    await until(async () => (await outcome(replica.get('key'))) === 'value')
    await until(() => nodeStates(backend).join(', ') === 'master running, standby running')
  })
})

describe('a setting of a service with replicas', () => {
  test.each([{ ssl: false }, { io_threads: 2 }, { persistence: 'off' as const }])(
    '%j is on every node, with the data',
    async (settings) => {
      const backend = await testBackend()
      await carryOut(backend.services.create('cache', { plan: 'premium-4' }))
      await client(backend, 'cache').set('key', 'value')
      await carryOut(backend.services.update('cache', { 'valkey-settings': settings }))
      expect(nodeStates(backend)).toEqual(['master running', 'standby running', 'standby running'])
      await client(backend, 'cache').set('later', 'value')
      for (const { port } of backend.services.get('cache').components ?? []) {
        const node = client(backend, 'cache', { port })
        await until(async () => (await node.get('later')) === 'value')
        expect(await node.get('key')).toBe('value')
      }
    },
  )
})

describe('a change of plan', () => {
  const changes: [string, string][] = [
    ['startup-4', 'premium-8'],
    ['premium-8', 'startup-4'],
    ['hobbyist-2', 'business-4'],
    ['startup-4', 'startup-16'],
  ]
  test.each(changes)('from %s to %s keeps data, address and password', async (from, to) => {
    const backend = await testBackend()
    await carryOut(backend.services.create('cache', { plan: from }))
    await client(backend, 'cache').set('key', 'value')
    const before = backend.services.get('cache')
    await carryOut(backend.services.update('cache', { plan: to }))
    const after = backend.services.get('cache')
    expect(after.uri).toBe(before.uri)
    expect(after.plan).toBe(to)
    expect(after['node-states']).toHaveLength(after['node-count'] ?? 0)
    expect(await client(backend, 'cache').get('key')).toBe('value')
  })

  test('to one that cannot hold the data is refused, and nothing is lost', async () => {
    const backend = await testBackend({ memoryScale: small })
    await carryOut(backend.services.create('cache', { plan: 'startup-4' }))
    expect(await write(backend, 15)).toBe('OK')
    await expect(backend.services.update('cache', { plan: 'hobbyist-2' })).rejects.toMatchObject({
      status: 400,
      message: expect.stringMatching(/plan: the data takes \d+ bytes/),
    })
    expect(await client(backend, 'cache').dbsize()).toBe(150)
  })
})

describe('a setting that would stop the server', () => {
  test('is refused: fewer databases than hold data', async () => {
    const backend = await testBackend()
    await carryOut(backend.services.create('cache', { plan: 'startup-4' }))
    await backend.experiments.execute('cache', [
      ['SELECT', '9'],
      ['SET', 'key', 'value'],
    ])
    const shrink = (databases: number) =>
      backend.services.update('cache', { 'valkey-settings': { number_of_databases: databases } })
    await expect(shrink(9)).rejects.toMatchObject({
      status: 400,
      message: expect.stringMatching(/database 9 holds data/),
    })
    await carryOut(shrink(10))
    const redis = client(backend, 'cache')
    await redis.select(9)
    expect(await redis.get('key')).toBe('value')
  })
})

test('a restart for a setting keeps the data even without persistence', async () => {
  const backend = await testBackend()
  const settings = { persistence: 'off' } as const
  await carryOut(
    backend.services.create('cache', { plan: 'startup-4', 'valkey-settings': settings }),
  )
  await client(backend, 'cache').set('key', 'value')
  await carryOut(backend.services.update('cache', { 'valkey-settings': { io_threads: 2 } }))
  expect(await client(backend, 'cache').get('key')).toBe('value')
})

test('the contract knows every plan that the emulator has, and no other', () => {
  const known = contractSchema('PlanName')['x-extensible-enum']
  expect(known?.toSorted()).toEqual(plans.map(({ name }) => name).toSorted())
})
