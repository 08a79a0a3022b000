import { createClient } from '@dbaas-valkey/client'

const valkey = createClient({ zone: 'ch-gva-2' })
const serviceMetrics = await valkey.getDbaasServiceMetrics({
  'service-name': 'cache',
  body: { period: 'hour' },
})
console.log(serviceMetrics)
