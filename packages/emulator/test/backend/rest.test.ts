import { once } from 'node:events'
import { connect } from 'node:net'

import { expect, test, vi } from 'vitest'

import type { Backend } from '../../src/backend/backend.js'
import { carryOut, testBackend } from './support.js'

/** How often a service's primary does its background tasks in a second. */
async function pace(backend: Backend): Promise<string | undefined> {
  const [info] = await backend.experiments.execute('cache', [['INFO', 'server']])
  return /^configured_hz:(\d+)/m.exec(String(info))?.[1]
}

const patiently = { timeout: 30_000, interval: 500 }

test('a server rests while only its replicas are connected, and works again for a client', async () => {
  const backend = await testBackend()
  await carryOut(backend.services.create('cache', { plan: 'business-4' }))
  expect(await pace(backend)).toBe('5')
  await vi.waitFor(async () => expect(await pace(backend)).toBe('1'), patiently)
  const { 'uri-params': address } = backend.services.get('cache')
  const client = connect(Number(address?.port), '127.0.0.1')
  await once(client, 'connect')
  await vi.waitFor(async () => expect(await pace(backend)).toBe('5'), patiently)
  client.destroy()
}, 60_000)
