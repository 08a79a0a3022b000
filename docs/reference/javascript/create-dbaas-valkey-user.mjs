import { createClient } from '@dbaas-valkey/client'

const valkey = createClient({ zone: 'ch-gva-2' })
const operation = await valkey.createDbaasValkeyUser({
  'service-name': 'cache',
  body: { username: 'app' },
})
await valkey.wait(operation)
