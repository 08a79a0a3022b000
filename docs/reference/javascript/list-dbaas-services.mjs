import { createClient } from '@dbaas-valkey/client'

const valkey = createClient({ zone: 'ch-gva-2' })
const serviceList = await valkey.listDbaasServices()
console.log(serviceList)
