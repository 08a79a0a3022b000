import { createClient } from '@dbaas-valkey/client'
import { startEmulator } from '@dbaas-valkey/emulator'

const emulator = await startEmulator({ operations: 'at-once' })
const valkey = createClient(emulator)

await valkey.createDbaasServiceValkey({ name: 'cache', body: { plan: 'startup-4' } })
const service = await valkey.getDbaasServiceValkey({ name: 'cache' })
console.log(service.state, service['uri-params']?.host, service['uri-params']?.port)

await emulator.stop()
