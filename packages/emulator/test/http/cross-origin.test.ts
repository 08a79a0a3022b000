import { afterAll, beforeAll, expect, test } from 'vitest'

import type { Emulator } from '../../src/emulator.js'
import { startEmulator } from '../../src/start.js'

const origin = 'https://docs.example.com'

let emulator: Emulator
beforeAll(async () => {
  emulator = await startEmulator()
})
afterAll(() => emulator.stop())

test('a browser learns that a page of another origin may send a signed request', async () => {
  const response = await fetch(`${emulator.endpoint}/dbaas-valkey/cache`, {
    method: 'OPTIONS',
    headers: {
      origin,
      'access-control-request-method': 'PUT',
      'access-control-request-private-network': 'true',
    },
  })
  expect(response.status).toBe(204)
  expect(Object.fromEntries(response.headers)).toMatchObject({
    'access-control-allow-origin': '*',
    'access-control-allow-methods': 'GET, POST, PUT, DELETE',
    'access-control-allow-headers': 'authorization, content-type',
    'access-control-allow-private-network': 'true',
  })
})

test.each(['/zone', '/zones/at-vie-1/v2/zone', '/dbaas-service'])(
  'a page of another origin may read what %s answers',
  async (path) => {
    const base = path.startsWith('/zones') ? new URL(emulator.endpoint).origin : emulator.endpoint
    const response = await fetch(base + path, { headers: { origin } })
    expect(response.headers.get('access-control-allow-origin')).toBe('*')
    if (path === '/dbaas-service') expect(response.status).toBe(403)
  },
)

test('a page of another origin is still kept from the control interface', async () => {
  const { origin: base } = new URL(emulator.endpoint)
  for (const method of ['GET', 'OPTIONS']) {
    const response = await fetch(`${base}/_emulator/state`, { method, headers: { origin } })
    expect(response.status, method).toBe(403)
    expect(response.headers.has('access-control-allow-origin'), method).toBe(false)
  }
})
