/** iovalkey, node-redis and GLIDE over TLS, with the CA from the API, as the default user and as a limited one. */
import assert from 'node:assert/strict'

import { createClient } from '@dbaas-valkey/client'
import { glideOptions, iovalkeyOptions, nodeRedisOptions } from '@dbaas-valkey/client/connection'
import type { CaCertificate, ValkeyService, ValkeyUserSecrets } from '@dbaas-valkey/types'
import { GlideClient } from '@valkey/valkey-glide'
import { Redis as Valkey } from 'iovalkey'
import { createClient as createRedis } from 'redis'

import { check } from '../lib/check.js'

/** What is tried with each library. */
interface Connection {
  set(key: string, value: string): Promise<unknown>
  get(key: string): Promise<unknown>
  close(): void
}

interface Access {
  readonly ca: CaCertificate
  readonly user: ValkeyUserSecrets
}

type Connect = (service: ValkeyService, access: Access) => Promise<Connection>

const libraries: Readonly<Record<string, Connect>> = {
  async iovalkey(service, access) {
    const connection = new Valkey(iovalkeyOptions(service, access))
    return {
      set: (key, value) => connection.set(key, value),
      get: (key) => connection.get(key),
      close: () => connection.disconnect(),
    }
  },
  async 'node-redis'(service, access) {
    const connection = createRedis(nodeRedisOptions(service, access))
    await connection.connect()
    return {
      set: (key, value) => connection.set(key, value),
      get: (key) => connection.get(key),
      close: () => connection.destroy(),
    }
  },
  async GLIDE(service, access) {
    const connection = await GlideClient.createClient(glideOptions(service, access))
    return {
      set: (key, value) => connection.set(key, value),
      get: (key) => connection.get(key),
      close: () => connection.close(),
    }
  },
}

const valkey = createClient({ wait: { interval: 20 } })
const at = { 'service-name': 'interop' }
await valkey.wait(
  await valkey.createDbaasServiceValkey({ name: 'interop', body: { plan: 'startup-4' } }),
)
await valkey.wait(
  await valkey.createDbaasValkeyUser({
    ...at,
    body: {
      username: 'limited',
      'access-control': {
        categories: ['+@read', '+@write', '+@connection'],
        // iovalkey and GLIDE send it before anything else; GLIDE does not connect without it.
        commands: ['+info'],
        keys: ['own:*'],
        channels: [],
      },
    },
  }),
)
const service = await valkey.waitUntilRunning({ name: 'interop' })
const ca = await valkey.getDbaasCaCertificate()

for (const [name, connect] of Object.entries(libraries)) {
  await check(`${name}: TLS with the CA, default user`, () =>
    withConnection(connect, 'default', async (connection) => {
      await connection.set('others:key', name)
      assert.equal(await connection.get('others:key'), name)
    }),
  )
  await check(`${name}: limited user`, () =>
    withConnection(connect, 'limited', async (connection) => {
      await connection.set('own:key', name)
      assert.equal(await connection.get('own:key'), name)
      await assert.rejects(async () => connection.get('others:key'), /NOPERM|permission/i)
    }),
  )
}

async function withConnection(
  connect: Connect,
  username: string,
  work: (connection: Connection) => Promise<void>,
): Promise<void> {
  const user = await valkey.revealDbaasValkeyUserPassword({ ...at, username })
  const connection = await connect(service, { ca, user })
  try {
    await work(connection)
  } finally {
    connection.close()
  }
}
