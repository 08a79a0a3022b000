import { setTimeout as sleep } from 'node:timers/promises'

import { expect, test } from 'vitest'

import type { Emulator } from '../../src/emulator.js'
import { startEmulator } from '../../src/start.js'
import { call } from '../support/http.js'

const filter = { 'ip-filter': ['10.0.0.0/8'], 'valkey-settings': { timeout: 100 } }

test.each<[what: string, before: string[], method: string, path: string, body: object]>([
  ['a service is created', [], 'POST', '/dbaas-valkey/cache', { plan: 'business-4' }],
  ['its settings are changed', ['cache'], 'PUT', '/dbaas-valkey/cache', filter],
  ['its plan is changed', ['cache'], 'PUT', '/dbaas-valkey/cache', { plan: 'startup-4' }],
])('an emulator that is stopped while %s says nothing of it', async (_, before, ...asked) => {
  const [method, path, body] = asked
  const said: string[] = []
  for (const delay of [0, 8, 40]) {
    const emulator = await startEmulator({ log: (level, message) => said.push(level + message) })
    await seed(emulator, before)
    await call(emulator, method, path, body)
    await sleep(delay)
    await emulator.stop()
  }
  expect(said).toEqual([])
})

async function seed(emulator: Emulator, names: readonly string[]): Promise<void> {
  const services = names.map((name) => ({ name, body: { plan: 'business-4' } }) as const)
  await emulator.control.seed({ services })
}
