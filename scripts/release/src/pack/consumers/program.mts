/** A stranger's program that uses every package. It is compiled, bundled and run in many ways, here as an ES module. */
import { createClient } from '@dbaas-valkey/client'
import { startEmulator } from '@dbaas-valkey/emulator'
import type { Operation, operations as Operations } from '@dbaas-valkey/types'
import contract from '@dbaas-valkey/types/openapi.json' with { type: 'json' }
import { ValkeyService } from '@dbaas-valkey/validator'
import { operations } from '@dbaas-valkey/validator/operations'

type Created =
  Operations['create-dbaas-service-valkey']['responses'][200]['content']['application/json']

const emulator = await startEmulator()
try {
  const { endpoint, apiKey, apiSecret } = emulator
  const valkey = createClient({ endpoint, apiKey, apiSecret, validator: operations })
  const created: Created = await valkey.createDbaasServiceValkey({
    name: 'cache',
    body: { plan: 'startup-4', 'termination-protection': false },
  })
  const operation: Operation = created
  await valkey.wait(operation, { interval: 50 })
  const service: ValkeyService = ValkeyService.parse(
    await valkey.getDbaasServiceValkey({ name: 'cache' }),
  )
  const invalid = ValkeyService.is({ ...service, plan: 4 })
  if (service.state !== 'running' || invalid) throw new Error(`The service is ${service.state}.`)
  const deletion = await valkey.deleteDbaasServiceValkey({ name: 'cache' })
  await valkey.wait(deletion, { interval: 50 })
  console.log(`${contract.info.title}: done`)
} finally {
  await emulator.stop()
}
