import { afterAll, beforeAll, describe, expect, test } from 'vitest'

import type { Emulator } from '../../src/emulator.js'
import { startEmulator } from '../../src/start.js'
import { call, send } from '../support/http.js'
import { authorization, usualExpiry } from '../support/signing.js'

let emulator: Emulator

beforeAll(async () => {
  emulator = await startEmulator()
})

afterAll(() => emulator.stop())

describe('a request that is not signed', () => {
  test('gets the zones, with the address of the emulator', async () => {
    const answer = await send(emulator.endpoint, 'GET', '/v2/zone')
    expect(answer.status).toBe(200)
    const { zones } = answer.json<{ zones: { name: string; 'api-endpoint': string }[] }>()
    expect(zones.find(({ name }) => name === emulator.zone)).toEqual({
      name: emulator.zone,
      'api-endpoint': emulator.endpoint,
      'sos-endpoint': expect.stringContaining(new URL(emulator.endpoint).origin),
    })
  })

  test('gets nothing else', async () => {
    const answer = await send(emulator.endpoint, 'GET', '/v2/dbaas-service')
    expect(answer.status).toBe(403)
    expect(answer.json()).toEqual({ message: 'Invalid request signature' })
    expect(answer.headers['content-type']).toBe('application/json')
  })
})

describe('a signed request', () => {
  test('is answered', async () => {
    const answer = await call(emulator, 'GET', '/dbaas-service')
    expect(answer.status).toBe(200)
    expect(answer.json()).toEqual({ 'dbaas-services': [] })
  })

  test('is refused when its body is not the one that was signed', async () => {
    const message = { method: 'POST', path: '/v2/dbaas-valkey/a', expires: usualExpiry() }
    const answer = await send(emulator.endpoint, 'POST', message.path, {
      body: '{"plan":"premium-225"}',
      headers: {
        authorization: authorization(emulator, { ...message, body: '{"plan":"hobbyist-2"}' }),
      },
    })
    expect(answer.status).toBe(403)
  })

  test('is refused once its signature has expired by the clock for signatures', async () => {
    const message = { method: 'GET', path: '/v2/dbaas-service', expires: usualExpiry() }
    const headers = { authorization: authorization(emulator, message) }
    const before = await send(emulator.endpoint, 'GET', message.path, { headers })
    await emulator.control.moveClock({ by: 661_000, signatures: true })
    const after = await send(emulator.endpoint, 'GET', message.path, { headers })
    await emulator.control.reset()
    expect([before.status, after.status]).toEqual([200, 403])
  })

  test('still counts when only the calendar was moved', async () => {
    await emulator.control.moveClock({ by: 30 * 24 * 3_600_000 })
    const answer = await call(emulator, 'GET', '/dbaas-service')
    await emulator.control.reset()
    expect(answer.status).toBe(200)
  })
})

describe('a wrong request', () => {
  test('is told everything that is wrong with it', async () => {
    const answer = await call(emulator, 'POST', '/dbaas-valkey/a', {
      'termination-protection': 'yes',
      maintenance: { dow: 'someday', time: '1' },
    })
    expect(answer.status).toBe(400)
    const { message, errors } = answer.json<{ message: string; errors: { detail: string }[] }>()
    const all = errors.map((error) => error.detail)
    for (const place of ['plan', 'termination-protection', 'maintenance.dow', 'maintenance.time'])
      expect(all).toContainEqual(expect.stringContaining(place))
    // Some clients show only the message.
    expect(message).toBe(`Invalid request: ${all.join('; ')}`)
  })

  test.each([
    ['a body that is not JSON', 'POST', '/dbaas-valkey/a', '{"plan":', 400],
    ['a body that is not UTF-8', 'POST', '/dbaas-valkey/a', Buffer.from([0x22, 0xff, 0x22]), 400],
    ['a body that is not an object', 'POST', '/dbaas-valkey/a', '[]', 400],
    ['no body where something is required', 'POST', '/dbaas-valkey/a', undefined, 400],
    ['a name that is too long', 'GET', `/dbaas-valkey/${'a'.repeat(64)}`, undefined, 400],
    ['an operation id that is none', 'GET', '/operation/1', undefined, 400],
    [
      'an operation that was never asked for',
      'GET',
      '/operation/3f2b7c1e-9d84-4c56-8a3b-2f1e6d5c4b7a',
      undefined,
      404,
    ],
    ['a service that does not exist', 'GET', '/dbaas-valkey/none', undefined, 404],
    ['a path that nobody serves', 'GET', '/instance', undefined, 404],
    ['a method that nobody serves', 'PATCH', '/dbaas-valkey/a', '{}', 404],
    ['a path that climbs', 'DELETE', '/dbaas-valkey/a/user/..', undefined, 404],
    ['a path that climbs, encoded', 'DELETE', '/dbaas-valkey/a/user/%2e%2E', undefined, 404],
  ])('with %s is answered with a body that says so', async (_, method, path, body, status) => {
    const answer = await call(emulator, method, path, body)
    expect(answer.status).toBe(status)
    expect(answer.json()).toMatchObject({ message: expect.stringMatching(/./) })
  })

  test('with a body beyond the limit is refused without being read to the end', async () => {
    const answer = await call(emulator, 'POST', '/dbaas-valkey/a', 'x'.repeat(1024 * 1024 + 1))
    expect(answer.status).toBe(413)
  })
})

describe('a zone that is not the emulator’s own', () => {
  test('has an address and services of its own', async () => {
    const { zones } = (await send(emulator.endpoint, 'GET', '/v2/zone')).json<{
      zones: { name: string; 'api-endpoint': string }[]
    }>()
    const other = zones.find(({ name }) => name === 'de-fra-1')
    const endpoint = other?.['api-endpoint'] ?? ''
    expect(endpoint).not.toBe(emulator.endpoint)
    const answer = await call({ ...emulator, endpoint }, 'GET', '/dbaas-service')
    expect(answer.json()).toEqual({ 'dbaas-services': [] })
  })
})
