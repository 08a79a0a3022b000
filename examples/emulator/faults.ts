import { createClient, OperationFailedError } from '@dbaas-valkey/client'
import { startEmulator } from '@dbaas-valkey/emulator'

const emulator = await startEmulator()
const { control } = emulator
const valkey = createClient(emulator)

// The next two requests for the list are told to come back later: the client does, by itself.
await control.injectFault({
  operation: 'list-dbaas-services',
  kind: 'status',
  status: 503,
  retryAfter: 0,
  times: 2,
})
await valkey.listDbaasServices()
console.log((await control.journal()).map(({ status }) => status)) // [ 503, 503, 200 ]

// The next service that is ordered is never made: its operation fails.
await control.injectFault({
  operation: 'create-dbaas-service-valkey',
  kind: 'fail',
  reason: 'unavailable',
  message: 'The plan is sold out',
})
const ordered = await valkey.createDbaasServiceValkey({
  name: 'cache',
  body: { plan: 'startup-4' },
})
try {
  await valkey.wait(ordered, { interval: 20 })
} catch (error) {
  if (!(error instanceof OperationFailedError)) throw error
  console.log(error.message)
}

await emulator.stop()
