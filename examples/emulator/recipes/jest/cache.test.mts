import { createClient, NotFoundError, type Client } from '@dbaas-valkey/client'
import { startEmulator, type Emulator } from '@dbaas-valkey/emulator'
import { operations } from '@dbaas-valkey/validator/operations'

let emulator: Emulator
let valkey: Client

beforeAll(async () => {
  emulator = await startEmulator({ operations: 'at-once' })
  valkey = createClient({ ...emulator, validator: operations })
})
beforeEach(() => emulator.control.reset())
afterAll(() => emulator.stop())

test('a service can be ordered', async () => {
  await valkey.createDbaasServiceValkey({ name: 'cache', body: { plan: 'startup-4' } })
  const { state } = await valkey.getDbaasServiceValkey({ name: 'cache' })
  expect(state).toBe('running')
})

test('one that nobody has ordered is not there', async () => {
  const answer = valkey.getDbaasServiceValkey({ name: 'cache' })
  await expect(answer).rejects.toThrow(NotFoundError)
})
