/** Rotates a password while the application goes on: there is always a user that can connect. */
// #region hidden
import { setTimeout as delay } from 'node:timers/promises'
// #endregion

import { createClient } from '@dbaas-valkey/client'
import { iovalkeyOptions } from '@dbaas-valkey/client/connection'
import { Redis as Valkey } from 'iovalkey'

const valkey = createClient({ wait: { interval: 20 } })
await valkey.wait(
  await valkey.createDbaasServiceValkey({ name: 'cache', body: { plan: 'startup-4' } }),
)

await valkey.wait(
  await valkey.createDbaasValkeyUser({ 'service-name': 'cache', body: { username: 'app-1' } }),
)

/** What the application uses; every command asks for it anew. */
let cache = await connect('app-1')

/** A reset locks out every connection with the old password, so a new user takes over before the old one is deleted. */
async function rotate(from: string, to: string): Promise<void> {
  await valkey.wait(
    await valkey.createDbaasValkeyUser({
      'service-name': 'cache',
      body: { username: to, 'access-control': { categories: ['+@all'], keys: ['app:*'] } },
    }),
  )
  const next = await connect(to)
  await next.ping()
  const last = cache
  cache = next
  // Unlike disconnect, quit waits for the answers that are still to come.
  await last.quit()
  await valkey.wait(await valkey.deleteDbaasValkeyUser({ 'service-name': 'cache', username: from }))
}

async function connect(username: string): Promise<Valkey> {
  const [service, ca, user] = await Promise.all([
    valkey.waitUntilRunning({ name: 'cache' }),
    valkey.getDbaasCaCertificate(),
    valkey.revealDbaasValkeyUserPassword({ 'service-name': 'cache', username }),
  ])
  return new Valkey({ ...iovalkeyOptions(service, { ca, user }), enableReadyCheck: false })
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
await rotate('app-1', 'app-2')
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
