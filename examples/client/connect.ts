/** The same service through three client libraries. */
import { createClient } from '@dbaas-valkey/client'
import { glideOptions, iovalkeyOptions, nodeRedisOptions } from '@dbaas-valkey/client/connection'
import { GlideClient } from '@valkey/valkey-glide'
import { Redis as Valkey } from 'iovalkey'
import { createClient as createRedis } from 'redis'

const valkey = createClient({ wait: { interval: 20 } })
await valkey.wait(
  await valkey.createDbaasServiceValkey({ name: 'cache', body: { plan: 'startup-4' } }),
)

const service = await valkey.waitUntilRunning({ name: 'cache' })
const ca = await valkey.getDbaasCaCertificate()
const user = await valkey.revealDbaasValkeyUserPassword({
  'service-name': 'cache',
  username: 'default',
})

const iovalkey = new Valkey(iovalkeyOptions(service, { ca, user }))
const nodeRedis = await createRedis(nodeRedisOptions(service, { ca, user })).connect()
const glide = await GlideClient.createClient(glideOptions(service, { ca, user }))

await iovalkey.set('greeting', 'hello')
const seen = [
  await iovalkey.get('greeting'),
  await nodeRedis.get('greeting'),
  await glide.get('greeting'),
]
console.log(seen.join(', '))
iovalkey.disconnect()
nodeRedis.destroy()
glide.close()
// #region hidden
if (seen.some((value) => value !== 'hello')) throw new Error('One of them sees something else.')
// #endregion
