import { createClient } from '@dbaas-valkey/client'

const valkey = createClient({ zone: 'ch-gva-2' })
const operation = await valkey.stopDbaasValkeyMigration({ name: 'cache' })
await valkey.wait(operation)
