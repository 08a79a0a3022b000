/** The same program as a CommonJS module, which loads the packages with `require`. */
import client = require('@dbaas-valkey/client')
import emulation = require('@dbaas-valkey/emulator')
import type types = require('@dbaas-valkey/types')
import contract = require('@dbaas-valkey/types/openapi.json')
import validator = require('@dbaas-valkey/validator')
import perOperation = require('@dbaas-valkey/validator/operations')

async function main(): Promise<void> {
  const emulator = await emulation.startEmulator()
  try {
    const { endpoint, apiKey, apiSecret } = emulator
    const valkey = client.createClient({
      endpoint,
      apiKey,
      apiSecret,
      validator: perOperation.operations,
    })
    const operation: types.Operation = await valkey.createDbaasServiceValkey({
      name: 'cache',
      body: { plan: 'startup-4', 'termination-protection': false },
    })
    await valkey.wait(operation, { interval: 50 })
    const service: types.ValkeyService = validator.ValkeyService.parse(
      await valkey.getDbaasServiceValkey({ name: 'cache' }),
    )
    const invalid = validator.ValkeyService.is({ ...service, plan: 4 })
    if (service.state !== 'running' || invalid) throw new Error(`The service is ${service.state}.`)
    const deletion = await valkey.deleteDbaasServiceValkey({ name: 'cache' })
    await valkey.wait(deletion, { interval: 50 })
    console.log(`${contract.info.title}: done`)
  } finally {
    await emulator.stop()
  }
}

main().catch((error: unknown) => {
  console.error(error)
  process.exitCode = 1
})
