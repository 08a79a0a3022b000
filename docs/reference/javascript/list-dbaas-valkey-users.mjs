import { createClient } from '@dbaas-valkey/client'

const valkey = createClient({ zone: 'ch-gva-2' })
const valkeyUserList = await valkey.listDbaasValkeyUsers({ 'service-name': 'cache' })
console.log(valkeyUserList)
