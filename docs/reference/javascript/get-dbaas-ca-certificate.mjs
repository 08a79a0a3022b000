import { createClient } from '@dbaas-valkey/client'

const valkey = createClient({ zone: 'ch-gva-2' })
const caCertificate = await valkey.getDbaasCaCertificate()
console.log(caCertificate)
