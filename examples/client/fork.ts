/** Brings yesterday's data back in a service of its own. */
import { createClient } from '@dbaas-valkey/client'
import { iovalkeyOptions } from '@dbaas-valkey/client/connection'
import { connectControl } from '@dbaas-valkey/emulator'
import { Redis as Valkey } from 'iovalkey'

const valkey = createClient({ wait: { interval: 20 } })
await valkey.wait(
  await valkey.createDbaasServiceValkey({ name: 'cache', body: { plan: 'startup-4' } }),
)
// The emulator's test interface puts data into the service, and makes the backup.
const control = connectControl(process.env.EXOSCALE_API_ENDPOINT ?? '')
await control.execute({ service: 'cache', commands: [['SET', 'greeting', 'hello']] })
await control.createBackup({ service: 'cache' })
await control.execute({ service: 'cache', commands: [['FLUSHALL']] })

const { backups = [], plan } = await valkey.getDbaasServiceValkey({ name: 'cache' })
const latest = backups.toSorted((a, b) => a['backup-time'].localeCompare(b['backup-time'])).at(-1)
if (!latest) throw new Error('There is no backup yet.')

const operation = await valkey.createDbaasServiceValkey({
  name: 'cache-restored',
  body: { plan, 'fork-from-service': 'cache', 'recovery-backup-name': latest['backup-name'] },
})
await valkey.wait(operation)
const restored = await valkey.waitUntilRunning({ name: 'cache-restored' })

const ca = await valkey.getDbaasCaCertificate()
const user = await valkey.revealDbaasValkeyUserPassword({
  'service-name': 'cache-restored',
  username: 'default',
})
const connection = new Valkey(iovalkeyOptions(restored, { ca, user }))
const greeting = await connection.get('greeting')
connection.disconnect()
// #region hidden
if (greeting !== 'hello') throw new Error(`The fork has ${greeting} for the greeting.`)
// #endregion
