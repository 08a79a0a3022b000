import {
  ConflictError,
  createClient,
  ensureService,
  RequestValidationError,
  type Client,
} from '@dbaas-valkey/client'
import {
  connectionTo,
  glideOptions,
  iovalkeyOptions,
  nodeRedisOptions,
  rotateUser,
  type IovalkeyOptions,
} from '@dbaas-valkey/client/connection'
import { Redis } from 'iovalkey'
import { describe, expect, onTestFinished } from 'vitest'

import type { Emulator } from '../../src/emulator.js'
import { test } from '../../src/vitest.js'

const body = { plan: 'hobbyist-2', 'ip-filter': ['127.0.0.0/8', '::1'] }

/** The operations that reached an emulator, in order. */
async function asked({ control }: Emulator): Promise<string[]> {
  return (await control.journal()).flatMap(({ operation }) => operation ?? [])
}

function open(options: IovalkeyOptions): Redis {
  const redis = new Redis({ ...options, enableReadyCheck: false, retryStrategy: () => null })
  redis.on('error', () => undefined)
  onTestFinished(() => redis.disconnect())
  return redis
}

describe('ensureService', () => {
  test('creates what is missing and takes what is there', async ({ emulator }) => {
    const valkey = createClient(emulator)
    const created = await ensureService(valkey, { name: 'cache', body })
    expect(created).toMatchObject({ name: 'cache', state: 'running' })
    const taken = await ensureService(valkey, { name: 'cache', body: { plan: 'hobbyist-2' } })
    expect(taken['created-at']).toBe(created['created-at'])
    const creates = (await asked(emulator)).filter((id) => id === 'create-dbaas-service-valkey')
    expect(creates).toHaveLength(1)
  })

  test('lets programs that start together share one service', async ({ emulator }) => {
    const clients = [1, 2, 3].map(() => createClient(emulator))
    const services = await Promise.all(
      clients.map((valkey) => ensureService(valkey, { name: 'cache', body })),
    )
    expect(new Set(services.map((service) => service['created-at'])).size).toBe(1)
  })

  test.for<[what: string, asked: object, named: string]>([
    ['another plan', { plan: 'startup-4' }, 'plan'],
    ['a narrower filter', { ...body, 'ip-filter': ['127.0.0.0/8'] }, 'ip-filter'],
    ['another setting', { ...body, 'valkey-settings': { timeout: 7 } }, 'valkey-settings'],
  ])('refuses a service that has %s', async ([, other, named], { emulator }) => {
    const valkey = createClient(emulator)
    await ensureService(valkey, { name: 'cache', body })
    const again = ensureService(valkey, { name: 'cache', body: other as typeof body })
    const error: unknown = await again.catch((reason: unknown) => reason)
    expect(error).toBeInstanceOf(ConflictError)
    expect(String(error)).toContain(
      `service cache is there already, but not as asked for: ${named}.`,
    )
  })
})

describe('connectionTo', () => {
  test('asks for service, authority and password once each, at the same time', async ({
    emulator,
  }) => {
    const valkey = createClient(emulator)
    await ensureService(valkey, { name: 'cache', body })
    await valkey.wait(
      valkey.createDbaasValkeyUser({ 'service-name': 'cache', body: { username: 'app' } }),
    )
    const before = (await asked(emulator)).length
    const connection = await connectionTo(valkey, { name: 'cache', username: 'app' })
    expect((await asked(emulator)).slice(before).sort()).toEqual([
      'get-dbaas-ca-certificate',
      'get-dbaas-service-valkey',
      'reveal-dbaas-valkey-user-password',
    ])
    expect(await open(iovalkeyOptions(connection)).ping()).toBe('PONG')
    const { host, port, username, password, tls } = connection
    expect(username).toBe('app')
    expect(nodeRedisOptions(connection)).toEqual({
      username,
      password,
      socket: { host, port, tls: true, ...tls },
    })
    expect(glideOptions(connection)).toMatchObject({
      addresses: [{ host, port }],
      credentials: { username, password },
      useTLS: true,
    })
  })

  test('connects as the default user when none is named', async ({ emulator }) => {
    const valkey = createClient(emulator)
    await ensureService(valkey, { name: 'cache', body })
    const connection = await connectionTo(valkey, { name: 'cache' })
    expect(await open(iovalkeyOptions(connection)).set('key', 'value')).toBe('OK')
  })
})

describe('rotateUser', () => {
  const app = {
    'service-name': 'cache',
    body: { username: 'app-1', 'access-control': { categories: ['+@all'], keys: ['app:*'] } },
  }

  async function withUser(emulator: Emulator): Promise<Client> {
    const valkey = createClient(emulator)
    await ensureService(valkey, { name: 'cache', body })
    await valkey.wait(valkey.createDbaasValkeyUser(app))
    return valkey
  }

  test('moves to a new user with the same rights while commands go on', async ({ emulator }) => {
    const valkey = await withUser(emulator)
    let cache = open(
      iovalkeyOptions(await connectionTo(valkey, { name: 'cache', username: 'app-1' })),
    )
    let counted = 0
    let going = true
    const counting = (async () => {
      while (going) {
        await cache.incr('app:count')
        counted++
      }
    })()
    await rotateUser(valkey, { name: 'cache', from: 'app-1', to: 'app-2' }, async (connection) => {
      const next = open(iovalkeyOptions(connection))
      await next.ping()
      const last = cache
      cache = next
      await last.quit()
    })
    going = false
    await counting
    expect(counted).toBeGreaterThan(0)
    expect(Number(await cache.get('app:count'))).toBe(counted)
    await expect(cache.get('other')).rejects.toThrow('NOPERM')
    const { users = [] } = await valkey.listDbaasValkeyUsers({ 'service-name': 'cache' })
    expect(users.map(({ username }) => username).sort()).toEqual(['app-2', 'default'])
    const rights = users.find(({ username }) => username === 'app-2')?.['access-control']
    expect(rights).toMatchObject(app.body['access-control'])
  })

  test('keeps both users when the application does not come over', async ({ emulator }) => {
    const valkey = await withUser(emulator)
    const reason = new Error('not today')
    const rotation = rotateUser(valkey, { name: 'cache', from: 'app-1', to: 'app-2' }, () => {
      throw reason
    })
    await expect(rotation).rejects.toBe(reason)
    const { users = [] } = await valkey.listDbaasValkeyUsers({ 'service-name': 'cache' })
    expect(users.map(({ username }) => username).sort()).toEqual(['app-1', 'app-2', 'default'])
  })

  test('creates nothing for a user that is not there', async ({ emulator }) => {
    const valkey = await withUser(emulator)
    const rotation = rotateUser(valkey, { name: 'cache', from: 'nobody', to: 'app-2' }, () => {})
    await expect(rotation).rejects.toThrow(RequestValidationError)
    expect((await asked(emulator)).filter((id) => id === 'create-dbaas-valkey-user')).toHaveLength(
      1,
    )
  })
})
