/** A test against a real server on this machine, without an account. Any test runner will do; this is Node's. */
import assert from 'node:assert/strict'
import { after, test } from 'node:test'

import { createClient } from '@dbaas-valkey/client'
import { startEmulator } from '@dbaas-valkey/emulator'

const emulator = await startEmulator()
after(() => emulator.stop())
const valkey = createClient(emulator)

test('a protected service cannot be deleted', async () => {
  const body = { plan: 'startup-4', 'termination-protection': true }
  await valkey.wait(valkey.createDbaasServiceValkey({ name: 'cache', body }))
  await assert.rejects(valkey.deleteDbaasServiceValkey({ name: 'cache' }))
})
