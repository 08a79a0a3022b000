import { createClient, ForbiddenError, OperationFailedError } from '@dbaas-valkey/client'
import { startEmulator } from '@dbaas-valkey/emulator'

const emulator = await startEmulator({ quota: 1, soldOut: ['premium-4'] })
const valkey = createClient(emulator)

// The request is accepted, but nothing is made of it.
const failed = await valkey.createDbaasServiceValkey({ name: 'big', body: { plan: 'premium-4' } })
try {
  await valkey.wait(failed)
} catch (error) {
  if (!(error instanceof OperationFailedError)) throw error
  console.log(error.operation?.reason, error.operation?.message) // unavailable The plan premium-4 is sold out
}

await valkey.createDbaasServiceValkey({ name: 'first', body: { plan: 'startup-4' } })
try {
  await valkey.createDbaasServiceValkey({ name: 'second', body: { plan: 'startup-4' } })
} catch (error) {
  if (!(error instanceof ForbiddenError)) throw error
  console.log(error.problem?.message) // Quota exceeded: the account may have no more services than 1
}

await emulator.control.setLimits({}) // lifts both
await valkey.createDbaasServiceValkey({ name: 'second', body: { plan: 'startup-4' } })
await emulator.stop()
