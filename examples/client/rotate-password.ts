/** Rotates a password while the application goes on: there is always a user that can connect. */
import { createClient } from '@dbaas-valkey/client'
import { iovalkeyOptions } from '@dbaas-valkey/client/connection'
import { Redis as Valkey } from 'iovalkey'

const valkey = createClient({ wait: { interval: 20 } })
await valkey.wait(
  await valkey.createDbaasServiceValkey({ name: 'cache', body: { plan: 'startup-4' } }),
)

// #region rotate
/** A reset cuts off whoever comes with the old password, so a new user takes over before the old one goes. */
async function rotate(current: Valkey, from: string, to: string): Promise<Valkey> {
  await valkey.wait(
    await valkey.createDbaasValkeyUser({
      'service-name': 'cache',
      body: { username: to, 'access-control': { categories: ['+@all'], keys: ['app:*'] } },
    }),
  )
  const next = await connect(to)
  await next.ping()
  current.disconnect()
  await valkey.wait(await valkey.deleteDbaasValkeyUser({ 'service-name': 'cache', username: from }))
  return next
}

async function connect(username: string): Promise<Valkey> {
  const [service, ca, user] = await Promise.all([
    valkey.waitUntilRunning({ name: 'cache' }),
    valkey.getDbaasCaCertificate(),
    valkey.revealDbaasValkeyUserPassword({ 'service-name': 'cache', username }),
  ])
  return new Valkey({ ...iovalkeyOptions(service, { ca, user }), enableReadyCheck: false })
}
// #endregion

const first = await connect('default')
await valkey.wait(
  await valkey.createDbaasValkeyUser({ 'service-name': 'cache', body: { username: 'app-1' } }),
)
first.disconnect()
const second = await rotate(await connect('app-1'), 'app-1', 'app-2')
await second.set('app:greeting', 'hello')
console.log(await second.get('app:greeting'))
second.disconnect()
const { users = [] } = await valkey.listDbaasValkeyUsers({ 'service-name': 'cache' })
console.log(users.map(({ username }) => username).join(', '))
if (users.some(({ username }) => username === 'app-1'))
  throw new Error('The old user is still there.')
