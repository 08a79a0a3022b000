import { createClient } from '@dbaas-valkey/client'

const valkey = createClient()
const { 'dbaas-services': services = [] } = await valkey.listDbaasServices()
console.log(`${services.length} services`)
