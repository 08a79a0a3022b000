import { setTimeout as sleep } from 'node:timers/promises'

import { expect, test } from 'vitest'

import { startEmulator } from '../../src/start.js'
import { call } from '../support/http.js'

test('an emulator that is stopped while it creates services says nothing of them', async () => {
  const said: string[] = []
  for (const delay of [0, 5, 20, 60]) {
    const emulator = await startEmulator({ log: (_, message) => said.push(message) })
    await call(emulator, 'POST', '/dbaas-valkey/cache', { plan: 'business-4' })
    await sleep(delay)
    await emulator.stop()
  }
  expect(said).toEqual([])
})
