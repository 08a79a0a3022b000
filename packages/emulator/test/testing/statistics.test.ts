import { setTimeout as sleep } from 'node:timers/promises'

import { Redis } from 'iovalkey'
import { afterAll, beforeAll, describe, expect, onTestFinished, test } from 'vitest'

import type { Emulator } from '../../src/emulator.js'
import { startEmulator } from '../../src/start.js'
import { connectControl } from '../../src/testing/remote.js'
import { send } from '../support/http.js'

let emulator: Emulator

beforeAll(async () => {
  emulator = await startEmulator({ operations: 'at-once' })
  const settings = { ssl: false, number_of_databases: 4 }
  await emulator.control.seed({
    services: [
      { name: 'cache', body: { plan: 'business-4', 'valkey-settings': settings } },
      { name: 'paused', body: { plan: 'hobbyist-2', 'valkey-settings': settings } },
    ],
  })
})

afterAll(() => emulator.stop())

async function read(service: string) {
  const [statistics] = await connectControl(emulator).statistics({ services: [{ service }] })
  if (statistics === undefined) throw new Error('There is no answer.')
  return statistics
}

async function connect(service: string): Promise<Redis> {
  const { services } = await emulator.control.state()
  const found = services.find(({ name }) => name === service)
  const [{ host, port } = { host: '', port: 0 }] = found?.components ?? []
  const path = `/v2/dbaas-valkey/${service}/user/default/password/reveal`
  const { authorization } = await emulator.control.sign({ method: 'GET', target: path })
  const answer = await send(emulator.endpoint, 'GET', path, { headers: { authorization } })
  const { password } = answer.json<{ password: string }>()
  const client = new Redis({ host, port, password })
  onTestFinished(() => client.disconnect())
  await client.ping()
  return client
}

describe('the statistics of a service', () => {
  test('count what its users do, and nothing that the emulator does by itself', async () => {
    await sleep(1_500)
    const before = await read('cache')
    await sleep(1_200)
    const idle = await read('cache')
    const [primary, replica] = idle.nodes
    expect(primary).toEqual({
      ...before.nodes[0],
      memory: expect.any(Number),
      // Replicas acknowledge what they have.
      received: expect.any(Number),
    })
    expect(primary).toMatchObject({ name: 'cache-1', role: 'primary', clients: 0, keys: {} })
    expect(replica).toMatchObject({
      name: 'cache-2',
      role: 'replica',
      lag: { bytes: expect.any(Number) },
    })
    expect(primary?.memory).toBeLessThan(idle.memoryLimit)

    const client = await connect('cache')
    await client.set('a', 'x'.repeat(10_000))
    await client.mget('a', 'b', 'c')
    await client.select(3)
    await client.set('d', 1)
    const [busy] = (await read('cache')).nodes
    expect(busy).toMatchObject({ clients: 1, hits: 1, misses: 2, keys: { 0: 1, 3: 1 } })
    expect(busy?.received).toBeGreaterThan((primary?.received ?? 0) + 10_000)
    expect((busy?.commands ?? 0) - (primary?.commands ?? 0)).toBeGreaterThanOrEqual(4)
  })

  test('have no nodes while the servers do not answer, and then have them again', async () => {
    const client = await connect('paused')
    await client.client('PAUSE', 1_500, 'ALL')
    expect(await read('paused')).toMatchObject({ service: 'paused', nodes: [] })
    await expect.poll(async () => (await read('paused')).nodes.length).toBe(1)
  })

  test('show what tests do at once, even when no client is connected and the servers rest', async () => {
    const before = await read('paused')
    await sleep(12_000)
    expect((await read('paused')).nodes).toEqual((await read('paused')).nodes)
    await emulator.control.execute({ service: 'paused', commands: [['SET', 'new', '1']] })
    expect(before.nodes[0]?.keys).toEqual({})
    expect((await read('paused')).nodes[0]?.keys).toEqual({ 0: 1 })
    const client = await connect('paused')
    await client.set('newer', '1')
    await expect
      .poll(async () => (await read('paused')).nodes[0]?.clients, { timeout: 5_000 })
      .toBe(1)
  }, 30_000)

  test('tell no page of a change', async () => {
    const { version } = await emulator.control.state()
    await read('cache')
    await emulator.control.sign({ method: 'GET', target: '/v2/zone' })
    await sleep(50)
    expect((await emulator.control.state()).version).toBe(version)
  })

  test('of a service that is not there are refused', async () => {
    await expect(read('none')).rejects.toMatchObject({ code: 'COMMAND_REFUSED' })
  })
})

describe('a signature that the emulator makes', () => {
  test('is good for the request that it was made for, and no other', async () => {
    const target = '/v2/dbaas-valkey/cache'
    const body = '{"termination-protection":false}'
    const headers = {
      'content-type': 'application/json',
      ...(await emulator.control.sign({ method: 'PUT', target, body })),
    }
    const put = (changed: { target?: string; body?: string }) =>
      send(emulator.endpoint, 'PUT', changed.target ?? target, {
        body: changed.body ?? body,
        headers,
      })
    expect((await put({})).status).toBe(200)
    expect((await put({ body: '{"termination-protection":true}' })).status).toBe(403)
    expect((await put({ target: '/v2/dbaas-valkey/paused' })).status).toBe(403)
  })

  test.each([
    { method: 'GET', target: 'v2/zone' },
    { method: 'GET', target: '/v2/zone\nx' },
    { method: 'GET /v2/other\n', target: '/v2/zone' },
  ])('is refused for what is no request: %j', async (request) => {
    await expect(emulator.control.sign(request)).rejects.toMatchObject({ code: 'COMMAND_REFUSED' })
  })
})
