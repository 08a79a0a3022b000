/** Moves data from another server into a service, and follows how far it has come. */
import { setTimeout as delay } from 'node:timers/promises'

import { createClient } from '@dbaas-valkey/client'
import { connectionOptions, iovalkeyOptions } from '@dbaas-valkey/client/connection'
import type { ValkeyUserSecrets } from '@dbaas-valkey/types'
import { Redis as Valkey } from 'iovalkey'

const valkey = createClient({ wait: { interval: 20 } })

/** The server that is to be left; here it is a service, too. */
async function startSource(): Promise<{ host: string; port: number; password: string }> {
  await valkey.wait(
    await valkey.createDbaasServiceValkey({
      name: 'old',
      body: { plan: 'startup-4', 'valkey-settings': { ssl: false } },
    }),
  )
  const old = await valkey.waitUntilRunning({ name: 'old' })
  const user = await reveal('old')
  const connection = new Valkey(iovalkeyOptions(old, { user }))
  await connection.mset({ greeting: 'hello', farewell: 'bye' })
  connection.disconnect()
  return connectionOptions(old, { user })
}

/** The user that a service comes with, and its password. */
async function reveal(service: string): Promise<ValkeyUserSecrets> {
  return valkey.revealDbaasValkeyUserPassword({ 'service-name': service, username: 'default' })
}

const { host, port, password } = await startSource()

await valkey.wait(
  await valkey.createDbaasServiceValkey({
    name: 'new',
    body: { plan: 'startup-4', migration: { host, port, password, method: 'replication' } },
  }),
)

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
if (status !== 'done') await valkey.wait(await valkey.stopDbaasValkeyMigration({ name: 'new' }))

const service = await valkey.waitUntilRunning({ name: 'new' })
const ca = await valkey.getDbaasCaCertificate()
const user = await reveal('new')
const connection = new Valkey(iovalkeyOptions(service, { ca, user }))
const greeting = await connection.get('greeting')
connection.disconnect()
// #region hidden
if (greeting !== 'hello') throw new Error(`The new service has ${greeting} for the greeting.`)
// #endregion
