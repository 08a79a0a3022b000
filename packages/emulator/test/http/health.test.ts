import { request } from 'node:http'

import { expect, test } from 'vitest'

import { startEmulator } from '../../src/start.js'
import { test as withEmulator } from '../../src/vitest.js'

withEmulator(
  'a probe is told state, version, server and services by state',
  async ({ emulator }) => {
    const seeded = { name: 'cache', body: { plan: 'hobbyist-2' } } as const
    await emulator.control.seed({ services: [seeded] })
    const response = await fetch(new URL('/_emulator/health', emulator.endpoint))
    expect(response.status).toBe(200)
    expect(await response.json()).toEqual({
      state: 'ready',
      version: expect.stringMatching(/^\d+\.\d+\.\d+/),
      server: emulator.server,
      services: { running: 1 },
    })
  },
)

test('a probe in another container needs neither the token nor an allowed name', async () => {
  const emulator = await startEmulator({ host: '127.0.0.2', allowRemote: true })
  const url = new URL('/_emulator/health', emulator.endpoint)
  const status = await new Promise<number | undefined>((resolve, reject) => {
    const probe = request(url, { headers: { host: 'emulator:8379' } }, (response) => {
      response.resume()
      resolve(response.statusCode)
    })
    probe.once('error', reject).end()
  })
  expect(status).toBe(200)
  await emulator.stop()
})
