/** A user who may read one part of the keys, and nothing else. */
import { createClient, ensureService } from '@dbaas-valkey/client'
import { connectionTo, iovalkeyOptions } from '@dbaas-valkey/client/connection'
import { Redis as Valkey } from 'iovalkey'

const valkey = createClient({ wait: { interval: 20 } })
await ensureService(valkey, { name: 'cache', body: { plan: 'startup-4' } })

const categories = ['+@read', '+@connection']
await valkey.wait(
  valkey.createDbaasValkeyUser({
    'service-name': 'cache',
    body: {
      username: 'reports',
      'access-control': { categories, keys: ['reports:*'], channels: [] },
    },
  }),
)
// Later it may read the archive as well. The password stays as it is.
await valkey.wait(
  valkey.updateDbaasValkeyUserAccessControl({
    'service-name': 'cache',
    username: 'reports',
    body: { 'access-control': { categories, keys: ['reports:*', 'archive:*'] } },
  }),
)

const reports = await connectionTo(valkey, { name: 'cache', username: 'reports' })
const connection = new Valkey({ ...iovalkeyOptions(reports), enableReadyCheck: false })
console.log(await connection.get('archive:2025'))
const refused = await connection.set('reports:today', '1').catch((error: Error) => error.message)
connection.disconnect()
console.log(refused)
// #region hidden
if (!/NOPERM/.test(refused)) throw new Error('The limit does not hold.')
// #endregion
