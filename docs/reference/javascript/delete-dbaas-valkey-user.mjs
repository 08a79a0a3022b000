import { createClient } from '@dbaas-valkey/client'

const valkey = createClient({ zone: 'ch-gva-2' })
const operation = await valkey.deleteDbaasValkeyUser({ 'service-name': 'cache', username: 'app' })
await valkey.wait(operation)
