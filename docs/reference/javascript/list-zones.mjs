import { createClient } from '@dbaas-valkey/client'

const valkey = createClient({ zone: 'ch-gva-2' })
const zoneList = await valkey.listZones()
console.log(zoneList)
