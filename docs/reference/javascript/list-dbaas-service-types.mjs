import { createClient } from '@dbaas-valkey/client'

const valkey = createClient({ zone: 'ch-gva-2' })
const serviceTypeList = await valkey.listDbaasServiceTypes()
console.log(serviceTypeList)
