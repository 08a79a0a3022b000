/**
 * Under Deno: `deno run --allow-net --allow-env=EXOSCALE_ZONE,EXOSCALE_API_ENDPOINT,EXOSCALE_API_KEY,EXOSCALE_API_SECRET
 * services.ts`. Without `--allow-env`, give zone and credentials as options; nothing else is read.
 */
import { createClient } from '@dbaas-valkey/client'

const valkey = createClient()
const { 'dbaas-services': services = [] } = await valkey.listDbaasServices()
console.log(`${services.length} services`)
