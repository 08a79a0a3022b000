import assert from 'node:assert/strict'
import { after, before, beforeEach, test } from 'node:test'

import { createClient, type Client } from '@dbaas-valkey/client'
import { startEmulator, type Emulator } from '@dbaas-valkey/emulator'

let emulator: Emulator
let valkey: Client

before(async () => {
  emulator = await startEmulator({ operations: 'at-once' })
  valkey = createClient(emulator)
})
beforeEach(() => emulator.control.reset())
after(() => emulator.stop())

test('a service can be ordered', async () => {
  await valkey.createDbaasServiceValkey({ name: 'cache', body: { plan: 'startup-4' } })
  const { state } = await valkey.getDbaasServiceValkey({ name: 'cache' })
  assert.equal(state, 'running')
})
