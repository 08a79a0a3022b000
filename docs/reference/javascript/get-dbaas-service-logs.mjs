import { createClient } from '@dbaas-valkey/client'

const valkey = createClient({ zone: 'ch-gva-2' })
const serviceLogs = await valkey.getDbaasServiceLogs({
  'service-name': 'cache',
  body: { limit: 100, 'sort-order': 'desc' },
})
console.log(serviceLogs)
