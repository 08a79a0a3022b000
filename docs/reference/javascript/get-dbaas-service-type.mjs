import { createClient } from '@dbaas-valkey/client'

const valkey = createClient({ zone: 'ch-gva-2' })
const serviceType = await valkey.getDbaasServiceType({ 'service-type-name': 'valkey' })
console.log(serviceType)
