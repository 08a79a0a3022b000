import { createClient } from '@dbaas-valkey/client'

const valkey = createClient({ zone: 'ch-gva-2' })
const operation = await valkey.getOperation({ id: '3f2b7c1e-9d84-4c56-8a3b-2f1e6d5c4b7a' })
console.log(operation)
