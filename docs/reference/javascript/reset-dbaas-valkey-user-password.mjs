import { createClient } from '@dbaas-valkey/client'

const valkey = createClient({ zone: 'ch-gva-2' })
const operation = await valkey.resetDbaasValkeyUserPassword({
  'service-name': 'cache',
  username: 'app',
  body: {},
})
await valkey.wait(operation)
