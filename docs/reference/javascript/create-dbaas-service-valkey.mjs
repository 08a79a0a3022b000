import { createClient } from '@dbaas-valkey/client'

const valkey = createClient({ zone: 'ch-gva-2' })
const operation = await valkey.createDbaasServiceValkey({
  name: 'cache',
  body: { plan: 'startup-4' },
})
await valkey.wait(operation)
