import { describe, expect, test } from 'vitest'

import type { World } from '../../src/backend/backend.js'
import { carryOut, client, closed, crash, inline, socketTo, testWorld } from './support.js'

/** Whether a connection from an address gets an answer. */
async function admitted(world: World, name: string, from: string, tls = true): Promise<boolean> {
  try {
    const socket = await socketTo(world, name, { tls, from })
    return (await inline(socket, 'PING')).startsWith('-NOAUTH')
  } catch {
    return false
  }
}

async function worldWithService(plan = 'startup-4'): Promise<World> {
  const world = await testWorld()
  await carryOut(world.services.create('cache', { plan }))
  return world
}

function setFilter(world: World, filter: string[]): Promise<void> {
  return carryOut(world.services.update('cache', { 'ip-filter': filter }))
}

// Only Linux answers on every address of the loopback network.
describe.runIf(process.platform === 'linux')('the address filter', () => {
  const filters: [string[], Record<string, boolean>][] = [
    [['0.0.0.0/0'], { '127.0.0.1': true, '127.0.0.2': true, '127.9.9.9': true }],
    [['127.0.0.0/8'], { '127.0.0.1': true, '127.0.0.2': true }],
    [['127.0.0.1'], { '127.0.0.1': true, '127.0.0.2': false }],
    [['127.0.0.2'], { '127.0.0.1': false, '127.0.0.2': true, '127.0.0.3': false }],
    [['127.0.0.2/31'], { '127.0.0.1': false, '127.0.0.2': true, '127.0.0.3': true }],
    [['127.0.0.0/9', '127.128.0.0/9'], { '127.0.0.1': true, '127.200.0.1': true }],
    [['10.0.0.0/8'], { '127.0.0.1': false, '127.0.0.2': false }],
    [['::/0'], { '127.0.0.1': false }],
    [[], { '127.0.0.1': false }],
  ]
  test.each(filters)('%j admits just these, after a restart, too', async (filter, wanted) => {
    const world = await worldWithService()
    await setFilter(world, filter)
    for (const restarted of [false, true]) {
      if (restarted) await crash(world, 'cache')
      for (const [address, answer] of Object.entries(wanted))
        expect(await admitted(world, 'cache', address), address).toBe(answer)
    }
  })

  test('holds from the first moment of a service', async () => {
    const world = await testWorld()
    const request = { plan: 'startup-4', 'ip-filter': ['127.0.0.2'] }
    await carryOut(world.services.create('cache', request))
    expect(await admitted(world, 'cache', '127.0.0.1')).toBe(false)
    expect(await admitted(world, 'cache', '127.0.0.2')).toBe(true)
  })

  test('holds without TLS', async () => {
    const world = await worldWithService()
    await carryOut(world.services.update('cache', { 'valkey-settings': { ssl: false } }))
    await setFilter(world, ['127.0.0.2'])
    expect(await admitted(world, 'cache', '127.0.0.1', false)).toBe(false)
    expect(await admitted(world, 'cache', '127.0.0.2', false)).toBe(true)
  })

  test('holds while TLS is turned off and on', async () => {
    const world = await worldWithService()
    await setFilter(world, ['127.0.0.2'])
    for (const ssl of [false, true]) {
      await carryOut(world.services.update('cache', { 'valkey-settings': { ssl } }))
      expect(await admitted(world, 'cache', '127.0.0.1', ssl)).toBe(false)
      expect(await admitted(world, 'cache', '127.0.0.2', ssl)).toBe(true)
    }
  })

  test('ends open connections that it does not admit, whether the server or the gate let them in', async () => {
    const world = await worldWithService()
    const server = await socketTo(world, 'cache', { tls: true, from: '127.0.0.1' })
    await setFilter(world, ['127.0.0.2', '127.0.0.3'])
    await closed(server)
    const gate = await socketTo(world, 'cache', { tls: true, from: '127.0.0.2' })
    const stays = await socketTo(world, 'cache', { tls: true, from: '127.0.0.3' })
    await setFilter(world, ['127.0.0.3'])
    await closed(gate)
    expect(await inline(stays, 'PING')).toMatch(/^-NOAUTH/)
  })

  test('still holds for connections that came through the gate while it was open to all', async () => {
    const world = await worldWithService()
    await setFilter(world, ['127.0.0.2'])
    const early = await socketTo(world, 'cache', { tls: true, from: '127.0.0.2' })
    await setFilter(world, ['0.0.0.0/0'])
    expect(await inline(early, 'PING')).toMatch(/^-NOAUTH/)
    await setFilter(world, ['127.0.0.3'])
    await closed(early)
  })

  test('lets the service work for whom it admits', async () => {
    const world = await worldWithService()
    await setFilter(world, ['127.0.0.1'])
    const redis = client(world, 'cache')
    const value = 'x'.repeat(5_000_000)
    await redis.set('large', value)
    expect(await redis.get('large')).toBe(value)
  })

  test('lets replicas follow their primary', async () => {
    const world = await worldWithService('business-4')
    await setFilter(world, ['10.0.0.0/8'])
    await crash(world, 'cache')
    await world.laboratory.execute('cache', [['SET', 'key', 'value']])
    await carryOut(world.services.update('cache', { plan: 'premium-4' }))
    await setFilter(world, ['0.0.0.0/0'])
    const [, ...replicas] = world.services.get('cache').components ?? []
    expect(replicas).toHaveLength(2)
    for (const { port } of replicas)
      expect(await client(world, 'cache', { port }).get('key')).toBe('value')
  })
})

describe('an address filter in a request', () => {
  test('comes back as blocks', async () => {
    const world = await worldWithService()
    expect(world.services.get('cache')['ip-filter']).toEqual(['0.0.0.0/0'])
    await setFilter(world, ['1.1.1.1', '10.20.0.0/16', '2001:db8::1'])
    expect(world.services.get('cache')['ip-filter']).toEqual([
      '1.1.1.1/32',
      '10.20.0.0/16',
      '2001:db8::1/128',
    ])
  })

  test.each(['all', '1.1.1.1/33', '1.1.1/24', '1.1.1.1/', '', '1.1.1.1/-1', 'fe80::1%eth0/64'])(
    'is refused when it holds %j',
    async (bad) => {
      const world = await worldWithService()
      await expect(world.services.update('cache', { 'ip-filter': [bad] })).rejects.toMatchObject({
        status: 400,
        errors: [{ detail: expect.stringContaining('ip-filter') }],
      })
    },
  )
})
