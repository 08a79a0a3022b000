/**
 * The main job from end to end, against the emulator: `pnpm start`. Point the client at a zone instead of the emulator
 * (and set EXOSCALE_API_KEY and EXOSCALE_API_SECRET), and the same lines work on Exoscale.
 */
import { once } from 'node:events'

import { createClient } from '@dbaas-valkey/client'
import { startEmulator } from '@dbaas-valkey/emulator'
import { ValkeyService } from '@dbaas-valkey/validator'
import { Redis as Valkey } from 'iovalkey'

import { step } from './support/step.js'

/** The emulator is done in milliseconds. On Exoscale a change takes minutes: leave it to `wait` how often to look. */
const quick = { interval: 20 }

const emulator = await step('Start the emulator', () => startEmulator())
try {
  // The emulator has said what is missing, and how to install it.
  if (!emulator.server) process.exit(1)
  const { endpoint, apiKey, apiSecret } = emulator
  const valkey = createClient({ endpoint, apiKey, apiSecret })

  const created = await step('Ask for the service "cache"', () =>
    valkey.createDbaasServiceValkey({ name: 'cache', body: { plan: 'startup-4' } }),
  )
  await step('Wait until it is there', (note) =>
    valkey.wait(created, { ...quick, onProgress: ({ state }) => note(`${state}`) }),
  )

  const service = await step('Read it, and check it against the contract', async (note) => {
    const answer = ValkeyService.parse(await valkey.getDbaasServiceValkey({ name: 'cache' }))
    note(`${answer.type} ${answer.version}, plan ${answer.plan}, ${answer.state}`)
    return answer
  })

  const { certificate = '' } = await step('Get the certificate authority', () =>
    valkey.getDbaasCaCertificate(),
  )
  const connect = (username: string, password: string): Valkey =>
    new Valkey({
      host: String(service['uri-params']?.host),
      port: Number(service['uri-params']?.port),
      username,
      password,
      tls: { ca: certificate },
      lazyConnect: true,
      // Whether the server is ready is read with a command that a user with limits may not call.
      enableReadyCheck: false,
      retryStrategy: () => null,
    })

  const admin = await step('Reveal the password of the user "default"', () =>
    valkey.revealDbaasValkeyUserPassword({ 'service-name': 'cache', username: 'default' }),
  )
  const connection = connect('default', admin.password ?? '')
  await step('Connect over TLS, SET and GET', async (note) => {
    await connection.connect()
    await connection.set('app:greeting', 'hello')
    note(`app:greeting is "${await connection.get('app:greeting')}"`)
  })
  connection.disconnect()

  await step('Add the user "reader", who may only read keys of the app', async () => {
    const operation = await valkey.createDbaasValkeyUser({
      'service-name': 'cache',
      body: { username: 'reader', 'access-control': { keys: ['app:*'], categories: ['+@read'] } },
    })
    await valkey.wait(operation, quick)
  })
  const { password: first = '' } = await valkey.revealDbaasValkeyUserPassword({
    'service-name': 'cache',
    username: 'reader',
  })
  const reader = connect('reader', first)
  await step('See that the limits hold', async (note) => {
    await reader.connect()
    note(`reading app:greeting gives "${await reader.get('app:greeting')}"`)
    note(`writing it: ${await refused(reader.set('app:greeting', 'bye'))}`)
    note(`reading another key: ${await refused(reader.get('other'))}`)
  })
  reader.disconnect()

  await step('Reset the password of "reader"', async () => {
    const operation = await valkey.resetDbaasValkeyUserPassword({
      'service-name': 'cache',
      username: 'reader',
      body: {},
    })
    await valkey.wait(operation, quick)
  })
  await step('See that the old password is refused', async (note) => {
    const late = connect('reader', first)
    const [[error]] = await Promise.all([
      once(late, 'error'),
      late.connect().catch(() => undefined),
    ])
    note(`refused (${(error as Error).message})`)
    late.disconnect()
  })

  await step('Delete the service', async () => {
    await valkey.wait(await valkey.deleteDbaasServiceValkey({ name: 'cache' }), quick)
  })
} finally {
  await step('Stop the emulator', () => emulator.stop())
}
console.log(`
To see services, users and requests in a browser, start an emulator that stays, and open its page:

  node packages/emulator/bin/dbaas-valkey-emulator.js
  http://127.0.0.1:8379/
`)

/** The message with which something that must fail fails. */
async function refused(attempt: Promise<unknown>): Promise<string> {
  return attempt.then(
    () => {
      throw new Error('This should have been refused, but was not.')
    },
    (error: Error) => `refused (${error.message})`,
  )
}
