import { createClient } from '@dbaas-valkey/client'

const valkey = createClient({ zone: 'ch-gva-2' })
const valkeySettingsCatalogue = await valkey.getDbaasSettingsValkey()
console.log(valkeySettingsCatalogue)
