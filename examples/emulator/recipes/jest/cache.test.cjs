const { createClient } = require('@dbaas-valkey/client')
const { startEmulator } = require('@dbaas-valkey/emulator')

let emulator
let valkey

beforeAll(async () => {
  emulator = await startEmulator({ operations: 'at-once' })
  valkey = createClient(emulator)
})
beforeEach(() => emulator.control.reset())
afterAll(() => emulator.stop())

test('a service can be ordered', async () => {
  await valkey.createDbaasServiceValkey({ name: 'cache', body: { plan: 'startup-4' } })
  const { state } = await valkey.getDbaasServiceValkey({ name: 'cache' })
  expect(state).toBe('running')
})
