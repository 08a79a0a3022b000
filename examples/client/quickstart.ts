import { createClient, ensureService } from '@dbaas-valkey/client'
import { connectionTo, iovalkeyOptions } from '@dbaas-valkey/client/connection'
import { Redis as Valkey } from 'iovalkey'

// Zone and credentials from the environment: EXOSCALE_ZONE, EXOSCALE_API_KEY, EXOSCALE_API_SECRET.
const valkey = createClient()

// Creates the service unless it is there already, and waits until it runs.
const { state } = await ensureService(valkey, { name: 'cache', body: { plan: 'startup-4' } })
console.log(`cache is ${state}`)

const connection = new Valkey(iovalkeyOptions(await connectionTo(valkey, { name: 'cache' })))
await connection.set('greeting', 'hello')
console.log(await connection.get('greeting'))
connection.disconnect()
