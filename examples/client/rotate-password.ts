/** Rotates a password while the application goes on: there is always a user that can connect. */
// #region hidden
import { setTimeout as delay } from 'node:timers/promises'
// #endregion

import { createClient, ensureService } from '@dbaas-valkey/client'
import {
  connectionTo,
  iovalkeyOptions,
  rotateUser,
  type ConnectionOptions,
} from '@dbaas-valkey/client/connection'
import { Redis as Valkey } from 'iovalkey'

const valkey = createClient({ wait: { interval: 20 } })
await ensureService(valkey, { name: 'cache', body: { plan: 'startup-4' } })
await valkey.wait(
  valkey.createDbaasValkeyUser({
    'service-name': 'cache',
    body: { username: 'app-1', 'access-control': { categories: ['+@all'], keys: ['app:*'] } },
  }),
)

/** What the application uses; every command asks for it anew. */
let cache = open(await connectionTo(valkey, { name: 'cache', username: 'app-1' }))

function open(connection: ConnectionOptions): Valkey {
  return new Valkey({ ...iovalkeyOptions(connection), enableReadyCheck: false })
}

// #region hidden
/** Goes on all the while; a single command that fails would end this program. */
async function count(signal: AbortSignal): Promise<number> {
  let counted = 0
  while (!signal.aborted) {
    await Promise.all([cache.incr('app:count'), cache.incr('app:count')])
    counted += 2
    await delay(1)
  }
  return counted
}

const end = new AbortController()
const counting = count(end.signal)
// #endregion
/** A reset locks out every connection with the old password, so a new user takes over before the old one is deleted. */
await rotateUser(valkey, { name: 'cache', from: 'app-1', to: 'app-2' }, async (connection) => {
  const next = open(connection)
  await next.ping()
  const last = cache
  cache = next
  // Unlike disconnect, quit waits for the answers that are still to come.
  await last.quit()
})
// #region hidden
end.abort()
const counted = await counting
const stored = Number(await cache.get('app:count'))
// #endregion
cache.disconnect()
// #region hidden
console.log(`${counted} commands during the rotation, ${stored} of them done`)
if (counted === 0 || stored !== counted) throw new Error('A command was lost.')

const { users = [] } = await valkey.listDbaasValkeyUsers({ 'service-name': 'cache' })
console.log(users.map(({ username }) => username).join(', '))
if (users.some(({ username }) => username === 'app-1'))
  throw new Error('The old user is still there.')
// #endregion
