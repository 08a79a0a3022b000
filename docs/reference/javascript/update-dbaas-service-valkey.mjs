import { createClient } from '@dbaas-valkey/client'

const valkey = createClient({ zone: 'ch-gva-2' })
const operation = await valkey.updateDbaasServiceValkey({
  name: 'cache',
  body: { plan: 'business-8' },
})
await valkey.wait(operation)
