import { createClient } from '@dbaas-valkey/client'

const valkey = createClient({ zone: 'ch-gva-2' })
const valkeyUserSecrets = await valkey.revealDbaasValkeyUserPassword({
  'service-name': 'cache',
  username: 'app',
})
console.log(valkeyUserSecrets.username)
