import { createClient } from '@dbaas-valkey/client'
import { test } from '@dbaas-valkey/emulator/vitest'
import { expect } from 'vitest'

test('a service can be ordered', async ({ emulator }) => {
  const valkey = createClient(emulator)
  const operation = await valkey.createDbaasServiceValkey({
    name: 'cache',
    body: { plan: 'startup-4' },
  })
  await valkey.wait(operation, { interval: 20 })
  expect(await valkey.getDbaasServiceValkey({ name: 'cache' })).toMatchObject({ state: 'running' })
})
