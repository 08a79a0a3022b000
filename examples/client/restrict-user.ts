/** A user who may read one part of the keys, and nothing else. */
import { createClient } from '@dbaas-valkey/client'
import { iovalkeyOptions } from '@dbaas-valkey/client/connection'
import { Redis as Valkey } from 'iovalkey'

const valkey = createClient({ wait: { interval: 20 } })
await valkey.wait(
  await valkey.createDbaasServiceValkey({ name: 'cache', body: { plan: 'startup-4' } }),
)

await valkey.wait(
  await valkey.createDbaasValkeyUser({
    'service-name': 'cache',
    body: {
      username: 'reports',
      'access-control': {
        categories: ['+@read', '+@connection'],
        keys: ['reports:*'],
        channels: [],
      },
    },
  }),
)
const user = await valkey.revealDbaasValkeyUserPassword({
  'service-name': 'cache',
  username: 'reports',
})
// Later it may read the archive as well. The password stays as it is.
await valkey.wait(
  await valkey.updateDbaasValkeyUserAccessControl({
    'service-name': 'cache',
    username: 'reports',
    body: {
      'access-control': {
        categories: ['+@read', '+@connection'],
        keys: ['reports:*', 'archive:*'],
      },
    },
  }),
)

const service = await valkey.waitUntilRunning({ name: 'cache' })
const ca = await valkey.getDbaasCaCertificate()
const options = { ...iovalkeyOptions(service, { ca, user }), enableReadyCheck: false }
const connection = new Valkey(options)
console.log(await connection.get('archive:2025'))
const refused = await connection.set('reports:today', '1').catch((error: Error) => error.message)
connection.disconnect()
console.log(refused)
// #region hidden
if (!/NOPERM/.test(refused)) throw new Error('The limit does not hold.')
// #endregion
