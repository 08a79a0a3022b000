import { createDbaasServiceValkey, createTransport, wait } from '@dbaas-valkey/client'

const transport = createTransport()
const body = { plan: 'startup-4' }
const operation = await createDbaasServiceValkey(transport, { name: 'cache', body })
await wait(transport, operation, { interval: 20 })
