/** The same service through three client libraries. */
import { createClient, ensureService } from '@dbaas-valkey/client'
import {
  connectionTo,
  glideOptions,
  iovalkeyOptions,
  nodeRedisOptions,
} from '@dbaas-valkey/client/connection'
import { GlideClient } from '@valkey/valkey-glide'
import { Redis as Valkey } from 'iovalkey'
import { createClient as createRedis } from 'redis'

const valkey = createClient({ wait: { interval: 20 } })
await ensureService(valkey, { name: 'cache', body: { plan: 'startup-4' } })
const connection = await connectionTo(valkey, { name: 'cache' })

const iovalkey = new Valkey(iovalkeyOptions(connection))
const nodeRedis = await createRedis(nodeRedisOptions(connection)).connect()
const glide = await GlideClient.createClient(glideOptions(connection))

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
