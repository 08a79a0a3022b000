import { createClient } from '@dbaas-valkey/client'

const valkey = createClient({ zone: 'ch-gva-2' })
const operation = await valkey.updateDbaasValkeyUserAccessControl({
  'service-name': 'cache',
  username: 'app',
  body: { 'access-control': { categories: ['+@read', '+@write'], keys: ['session:*', 'cart:*'] } },
})
await valkey.wait(operation)
