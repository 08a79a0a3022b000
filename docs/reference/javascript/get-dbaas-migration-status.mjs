import { createClient } from '@dbaas-valkey/client'

const valkey = createClient({ zone: 'ch-gva-2' })
const migrationStatus = await valkey.getDbaasMigrationStatus({ name: 'cache' })
console.log(migrationStatus)
