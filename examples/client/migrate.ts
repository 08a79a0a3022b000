/** Moves data from another server into a service, and follows how far it has come. */
import { setTimeout as delay } from 'node:timers/promises'

import { createClient, ensureService } from '@dbaas-valkey/client'
import {
  connectionTo,
  iovalkeyOptions,
  type ConnectionOptions,
} from '@dbaas-valkey/client/connection'
import { Redis as Valkey } from 'iovalkey'

const valkey = createClient({ wait: { interval: 20 } })

/** The server that is to be left; here it is a service, too. */
async function startSource(): Promise<ConnectionOptions> {
  const settings = { 'valkey-settings': { ssl: false } }
  await ensureService(valkey, { name: 'old', body: { plan: 'startup-4', ...settings } })
  const old = await connectionTo(valkey, { name: 'old' })
  const connection = new Valkey(iovalkeyOptions(old))
  await connection.mset({ greeting: 'hello', farewell: 'bye' })
  connection.disconnect()
  return old
}

const { host, port, password } = await startSource()
const migration = { host, port, password, method: 'replication' } as const
await ensureService(valkey, { name: 'new', body: { plan: 'startup-4', migration } })

/** Waits until all data has arrived. While it replicates, the service follows what is written at the source. */
async function follow(name: string, signal: AbortSignal): Promise<void> {
  for (;;) {
    const {
      status,
      error,
      details = [],
    } = await valkey.getDbaasMigrationStatus({ name }, { signal })
    for (const { dbname, status: state } of details) console.log(`${dbname}: ${state}`)
    if (status === 'failed') throw new Error(`The migration failed: ${error}`)
    // At first no database is named at all.
    const synced = details.length > 0 && details.every((one) => one.status === 'syncing')
    if (status === 'done' || synced) return
    await delay(100, undefined, { signal })
  }
}

await follow('new', AbortSignal.timeout(30_000))
// Writers now go to the new service; then it stops following the old one.
const { status } = await valkey.getDbaasMigrationStatus({ name: 'new' })
if (status !== 'done') await valkey.wait(valkey.stopDbaasValkeyMigration({ name: 'new' }))

const connection = new Valkey(iovalkeyOptions(await connectionTo(valkey, { name: 'new' })))
const greeting = await connection.get('greeting')
connection.disconnect()
// #region hidden
if (greeting !== 'hello') throw new Error(`The new service has ${greeting} for the greeting.`)
// #endregion
