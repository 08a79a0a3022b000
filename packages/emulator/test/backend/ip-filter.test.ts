import { describe, expect, test } from 'vitest'

import type { Backend } from '../../src/backend/backend.js'
import { carryOut, client, closed, crash, inline, socketTo, testBackend } from './support.js'

/** Whether a service answers a connection from an address. */
async function admitted(
  backend: Backend,
  name: string,
  from: string,
  tls = true,
): Promise<boolean> {
  try {
    const socket = await socketTo(backend, name, { tls, from })
    return (await inline(socket, 'PING')).startsWith('-NOAUTH')
  } catch {
    return false
  }
}

async function backendWithService(plan = 'startup-4'): Promise<Backend> {
  const backend = await testBackend()
  await carryOut(backend.services.create('cache', { plan }))
  return backend
}

function setFilter(backend: Backend, filter: string[]): Promise<void> {
  return carryOut(backend.services.update('cache', { 'ip-filter': filter }))
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
    const backend = await backendWithService()
    await setFilter(backend, filter)
    for (const restarted of [false, true]) {
      if (restarted) await crash(backend, 'cache')
      for (const [address, answer] of Object.entries(wanted))
        expect(await admitted(backend, 'cache', address), address).toBe(answer)
    }
  })

  test('holds from the first moment of a service', async () => {
    const backend = await testBackend()
    const request = { plan: 'startup-4', 'ip-filter': ['127.0.0.2'] }
    await carryOut(backend.services.create('cache', request))
    expect(await admitted(backend, 'cache', '127.0.0.1')).toBe(false)
    expect(await admitted(backend, 'cache', '127.0.0.2')).toBe(true)
  })

  test('holds without TLS', async () => {
    const backend = await backendWithService()
    await carryOut(backend.services.update('cache', { 'valkey-settings': { ssl: false } }))
    await setFilter(backend, ['127.0.0.2'])
    expect(await admitted(backend, 'cache', '127.0.0.1', false)).toBe(false)
    expect(await admitted(backend, 'cache', '127.0.0.2', false)).toBe(true)
  })

  test('holds while TLS is turned off and on', async () => {
    const backend = await backendWithService()
    await setFilter(backend, ['127.0.0.2'])
    for (const ssl of [false, true]) {
      await carryOut(backend.services.update('cache', { 'valkey-settings': { ssl } }))
      expect(await admitted(backend, 'cache', '127.0.0.1', ssl)).toBe(false)
      expect(await admitted(backend, 'cache', '127.0.0.2', ssl)).toBe(true)
    }
  })

  test('ends open connections that it does not admit, whether the server or the proxy let them in', async () => {
    const backend = await backendWithService()
    const server = await socketTo(backend, 'cache', { tls: true, from: '127.0.0.1' })
    await setFilter(backend, ['127.0.0.2', '127.0.0.3'])
    await closed(server)
    const proxied = await socketTo(backend, 'cache', { tls: true, from: '127.0.0.2' })
    const stays = await socketTo(backend, 'cache', { tls: true, from: '127.0.0.3' })
    await setFilter(backend, ['127.0.0.3'])
    await closed(proxied)
    expect(await inline(stays, 'PING')).toMatch(/^-NOAUTH/)
  })

  test('still holds for connections that came through the proxy while it was open to all', async () => {
    const backend = await backendWithService()
    await setFilter(backend, ['127.0.0.2'])
    const early = await socketTo(backend, 'cache', { tls: true, from: '127.0.0.2' })
    await setFilter(backend, ['0.0.0.0/0'])
    expect(await inline(early, 'PING')).toMatch(/^-NOAUTH/)
    await setFilter(backend, ['127.0.0.3'])
    await closed(early)
  })

  test('lets the service work for whom it admits', async () => {
    const backend = await backendWithService()
    await setFilter(backend, ['127.0.0.1'])
    const redis = client(backend, 'cache')
    const value = 'x'.repeat(5_000_000)
    await redis.set('large', value)
    expect(await redis.get('large')).toBe(value)
  })

  test('lets replicas follow their primary', async () => {
    const backend = await backendWithService('business-4')
    await setFilter(backend, ['10.0.0.0/8'])
    await crash(backend, 'cache')
    await backend.experiments.execute('cache', [['SET', 'key', 'value']])
    await carryOut(backend.services.update('cache', { plan: 'premium-4' }))
    await setFilter(backend, ['0.0.0.0/0'])
    const [, ...replicas] = backend.services.get('cache').components ?? []
    expect(replicas).toHaveLength(2)
    for (const { port } of replicas)
      expect(await client(backend, 'cache', { port }).get('key')).toBe('value')
  })
})

describe('an address filter in a request', () => {
  test('comes back as blocks', async () => {
    const backend = await backendWithService()
    expect(backend.services.get('cache')['ip-filter']).toEqual(['0.0.0.0/0'])
    await setFilter(backend, ['1.1.1.1', '10.20.0.0/16', '2001:db8::1'])
    expect(backend.services.get('cache')['ip-filter']).toEqual([
      '1.1.1.1/32',
      '10.20.0.0/16',
      '2001:db8::1/128',
    ])
  })

  test.each(['all', '1.1.1.1/33', '1.1.1/24', '1.1.1.1/', '', '1.1.1.1/-1', 'fe80::1%eth0/64'])(
    'is refused when it holds %j',
    async (bad) => {
      const backend = await backendWithService()
      await expect(backend.services.update('cache', { 'ip-filter': [bad] })).rejects.toMatchObject({
        status: 400,
        errors: [{ detail: expect.stringContaining('ip-filter') }],
      })
    },
  )
})
