/** Brings yesterday's data back in a service of its own. */
import { createClient, ensureService } from '@dbaas-valkey/client'
import { connectionTo, iovalkeyOptions } from '@dbaas-valkey/client/connection'
import { connectControl } from '@dbaas-valkey/emulator'
import { Redis as Valkey } from 'iovalkey'

const valkey = createClient({ wait: { interval: 20 } })
const { plan } = await ensureService(valkey, { name: 'cache', body: { plan: 'startup-4' } })
// The emulator's test interface puts data into the service, and makes the backup.
const control = connectControl(process.env.EXOSCALE_API_ENDPOINT ?? '')
await control.execute({ service: 'cache', commands: [['SET', 'greeting', 'hello']] })
await control.createBackup({ service: 'cache' })
await control.execute({ service: 'cache', commands: [['FLUSHALL']] })

const { backups = [] } = await valkey.getDbaasServiceValkey({ name: 'cache' })
const latest = backups.toSorted((a, b) => a['backup-time'].localeCompare(b['backup-time'])).at(-1)
if (!latest) throw new Error('There is no backup yet.')

await ensureService(valkey, {
  name: 'cache-restored',
  body: { plan, 'fork-from-service': 'cache', 'recovery-backup-name': latest['backup-name'] },
})

const restored = await connectionTo(valkey, { name: 'cache-restored' })
const connection = new Valkey(iovalkeyOptions(restored))
const greeting = await connection.get('greeting')
connection.disconnect()
// #region hidden
if (greeting !== 'hello') throw new Error(`The fork has ${greeting} for the greeting.`)
// #endregion
