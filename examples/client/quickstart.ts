import { createClient } from '@dbaas-valkey/client'
import { iovalkeyOptions } from '@dbaas-valkey/client/connection'
import { Redis as Valkey } from 'iovalkey'

// Zone and credentials from the environment: EXOSCALE_ZONE, EXOSCALE_API_KEY, EXOSCALE_API_SECRET.
const valkey = createClient()

const operation = await valkey.createDbaasServiceValkey({
  name: 'cache',
  body: { plan: 'startup-4' },
})
await valkey.wait(operation, { onProgress: ({ state }) => console.log(`creating: ${state}`) })
const service = await valkey.waitUntilRunning({ name: 'cache' })

const ca = await valkey.getDbaasCaCertificate()
const user = await valkey.revealDbaasValkeyUserPassword({
  'service-name': 'cache',
  username: 'default',
})
const connection = new Valkey(iovalkeyOptions(service, { ca, user }))
await connection.set('greeting', 'hello')
console.log(await connection.get('greeting'))
connection.disconnect()
