import { createClient } from '@dbaas-valkey/client'

const valkey = createClient({ zone: 'ch-gva-2' })
const valkeyService = await valkey.getDbaasServiceValkey({ name: 'cache' })
console.log(valkeyService.name)
