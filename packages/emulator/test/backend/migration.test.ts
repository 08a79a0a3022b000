import { execFileSync, spawn } from 'node:child_process'
import { once } from 'node:events'
import { existsSync, readdirSync, readFileSync } from 'node:fs'
import { createServer, type AddressInfo } from 'node:net'
import { join } from 'node:path'

import type { Migration, MigrationMethod } from '@dbaas-valkey/types'
import { Redis } from 'iovalkey'
import { describe, expect, onTestFinished, test } from 'vitest'

import { findFreePort } from '../../src/valkey/ports.js'
import type { Backend } from '../../src/backend/backend.js'
import {
  accessTo,
  carryOut,
  client,
  outcome,
  testFolder,
  testBackend,
  until,
  usualProgram,
} from './support.js'

/** Starts a server that is not part of the emulator. It is stopped when the test ends. */
async function startSource(
  program: string,
  extra: readonly string[] = [],
): Promise<{ redis: Redis; migration: Migration }> {
  const port = await findFreePort()
  const args = [
    '--port',
    String(port),
    '--bind',
    '127.0.0.1',
    '--save',
    '',
    '--repl-diskless-sync-delay',
    '0',
    '--requirepass',
    'secret',
  ]
  const server = spawn(program, [...args, '--dir', testFolder(), ...extra], { stdio: 'ignore' })
  const redis = new Redis({ port, password: 'secret', retryStrategy: () => 10 })
  redis.on('error', () => undefined)
  onTestFinished(async () => {
    redis.disconnect()
    const ended = server.exitCode === null && server.signalCode === null
    server.kill('SIGKILL')
    if (ended) await once(server, 'exit')
  })
  await redis.ping()
  return { redis, migration: { host: '127.0.0.1', port, password: 'secret' } }
}

async function fill(redis: Redis): Promise<void> {
  const keys = Array.from({ length: 2_000 }, (_, index) => [`key:${index}`, `value:${index}`])
  await redis.mset(Object.fromEntries(keys))
  await redis.set('brief', 'value', 'EX', 1_000)
  await redis.set(Buffer.from([0xff, 0x00]), Buffer.from([0x00, 0xfe]))
  await redis.select(3)
  await redis.rpush('list', 'a', 'b', 'c')
  await redis.select(0)
}

async function expectCopy(backend: Backend, name: string): Promise<void> {
  const copy = client(backend, name)
  expect(await copy.dbsize()).toBe(2_002)
  expect(await copy.get('key:1999')).toBe('value:1999')
  expect(await copy.ttl('brief')).toBeGreaterThan(0)
  expect(await copy.ttl('key:1')).toBe(-1)
  expect(await copy.getBuffer(Buffer.from([0xff, 0x00]))).toEqual(Buffer.from([0x00, 0xfe]))
  await copy.select(3)
  expect(await copy.lrange('list', 0, -1)).toEqual(['a', 'b', 'c'])
}

function status(backend: Backend): string | undefined {
  return backend.migrations.status('cache').status
}

function settled(backend: Backend): Promise<void> {
  return until(() => status(backend) !== 'running')
}

function migrate(backend: Backend, migration: Migration): Promise<void> {
  return carryOut(backend.services.update('cache', { migration }))
}

async function backendWithService(plan = 'startup-4'): Promise<Backend> {
  const backend = await testBackend()
  await carryOut(backend.services.create('cache', { plan }))
  return backend
}

describe('a migration by replication', () => {
  test.each(['startup-4', 'business-4'])(
    'brings in all data of a new service (%s), follows the source, and is ended by stop',
    async (plan) => {
      const { redis, migration } = await startSource(await usualProgram())
      await fill(redis)
      const backend = await testBackend()
      await carryOut(backend.services.create('cache', { plan, migration }))
      await settled(backend)
      expect(backend.migrations.status('cache')).toEqual({
        method: 'replication',
        status: 'syncing',
        details: [
          { dbname: '0', method: 'replication', status: 'syncing' },
          { dbname: '3', method: 'replication', status: 'syncing' },
        ],
      })
      await expectCopy(backend, 'cache')
      await redis.set('later', 'value')
      const copy = client(backend, 'cache')
      await until(async () => (await copy.get('later')) === 'value')
      expect(await outcome(copy.set('key', 'value'))).toMatch(/^READONLY/)
      await carryOut(backend.migrations.stop('cache'))
      expect(status(backend)).toBe('done')
      expect(await copy.set('own', 'value')).toBe('OK')
      await redis.set('too-late', 'value')
      expect(await copy.get('too-late')).toBe(null)
      for (const { port } of backend.services.get('cache').components ?? [])
        expect(await client(backend, 'cache', { port }).get('later')).toBe('value')
    },
  )

  test('survives a crash of the service', async () => {
    const { redis, migration } = await startSource(await usualProgram())
    const backend = await backendWithService()
    await migrate(backend, migration)
    await settled(backend)
    await backend.experiments.crashNode('cache')
    await redis.set('later', 'value')
    const copy = client(backend, 'cache')
    await until(async () => (await outcome(copy.get('later'))) === 'value')
    await carryOut(backend.migrations.stop('cache'))
    expect(await copy.get('later')).toBe('value')
  })

  test('fails when the server in between ends, and the service goes on with what it has', async () => {
    const { redis, migration } = await startSource(await usualProgram())
    await redis.set('early', 'value')
    const dataDirectory = testFolder()
    const backend = await testBackend({ dataDirectory })
    await carryOut(backend.services.create('cache', { plan: 'startup-4', migration }))
    await settled(backend)
    const [service = ''] = readdirSync(join(dataDirectory, 'services'))
    const folder = join(dataDirectory, 'services', service, 'migration')
    process.kill(Number(readFileSync(join(folder, 'server.pid'), 'utf8')), 'SIGKILL')
    await until(() => status(backend) === 'failed')
    // The next migration uses the same folder, so this one removes it before its status says that it has ended.
    expect(existsSync(folder)).toBe(false)
    expect(backend.migrations.status('cache').error).toMatch(/between the source and the service/)
    const copy = client(backend, 'cache')
    expect(await copy.get('early')).toBe('value')
    expect(await copy.set('own', 'value')).toBe('OK')
  })

  test('ends with the service, without a trace', async () => {
    const { migration } = await startSource(await usualProgram())
    const dataDirectory = testFolder()
    const backend = await testBackend({ dataDirectory })
    await carryOut(backend.services.create('cache', { plan: 'startup-4', migration }))
    await settled(backend)
    await carryOut(backend.services.delete('cache'))
    expect(readdirSync(join(dataDirectory, 'services'))).toEqual([])
  })

  test('works from a service of another emulator, over TLS', async () => {
    const from = await backendWithService()
    await client(from, 'cache').set('key', 'value')
    const { host, port, user, password } = accessTo(from.services.get('cache'))
    const backend = await backendWithService()
    await migrate(backend, { host, port, username: user, password, ssl: true })
    await settled(backend)
    expect(backend.migrations.status('cache')).toMatchObject({ status: 'syncing' })
    expect(await client(backend, 'cache').get('key')).toBe('value')
    await carryOut(backend.migrations.stop('cache'))
  })
})

test.each(['replication', 'dump'] as const)(
  'a migration by %s brings in every database: what is for MySQL only has no effect',
  async (method) => {
    const { redis, migration } = await startSource(await usualProgram())
    await fill(redis)
    const backend = await backendWithService()
    await migrate(backend, { ...migration, method, 'ignore-dbs': '0,3', dbname: '3' })
    await settled(backend)
    await expectCopy(backend, 'cache')
  },
)

describe('a migration by dump', () => {
  const reasons: [string, MigrationMethod | undefined, string[]][] = [
    ['it is asked for', 'dump', []],
    ['the source has no PSYNC', undefined, ['--rename-command', 'PSYNC', '']],
  ]
  test.each(reasons)('happens when %s, and ends by itself', async (_why, method, extra) => {
    const { redis, migration } = await startSource(await usualProgram(), extra)
    await fill(redis)
    const backend = await backendWithService()
    await migrate(backend, { ...migration, ...(method && { method }) })
    await settled(backend)
    expect(backend.migrations.status('cache')).toMatchObject({ method: 'dump', status: 'done' })
    await expectCopy(backend, 'cache')
    expect(await client(backend, 'cache').set('own', 'value')).toBe('OK')
  })

  test('happens when the user may not replicate', async () => {
    const { redis, migration } = await startSource(await usualProgram())
    await redis.call('ACL', 'SETUSER', 'reader', 'on', '>pw', '~*', '+@all', '-psync', '-sync')
    await redis.set('key', 'value')
    const backend = await backendWithService()
    await migrate(backend, { ...migration, username: 'reader', password: 'pw' })
    await settled(backend)
    expect(backend.migrations.status('cache')).toMatchObject({ method: 'dump', status: 'done' })
    expect(await client(backend, 'cache').get('key')).toBe('value')
  })
})

/** Starts a server that accepts connections and sends nothing. */
async function startSilentServer(): Promise<number> {
  const server = createServer((socket) => socket.on('error', () => undefined))
  await new Promise<void>((resolve) => server.listen(0, '127.0.0.1', () => resolve()))
  onTestFinished(() => {
    server.close()
  })
  return (server.address() as AddressInfo).port
}

describe('a migration that fails', () => {
  const expectUntouched = async (backend: Backend): Promise<void> => {
    expect(backend.services.get('cache').state).toBe('running')
    const own = client(backend, 'cache')
    expect(await own.get('own')).toBe('value')
    expect(await own.set('own', 'value')).toBe('OK')
  }

  const backendWithData = async (): Promise<Backend> => {
    const backend = await backendWithService()
    await client(backend, 'cache').set('own', 'value')
    return backend
  }

  test('for a source that is not there leaves the service untouched', async () => {
    const backend = await backendWithData()
    await migrate(backend, { host: '127.0.0.1', port: await findFreePort() })
    await settled(backend)
    expect(backend.migrations.status('cache')).toMatchObject({
      status: 'failed',
      error: expect.stringMatching(/ECONNREFUSED/),
    })
    await expectUntouched(backend)
  })

  test(
    'for a source that never answers leaves the service untouched',
    { timeout: 15_000 },
    async () => {
      const backend = await backendWithData()
      await migrate(backend, { host: '127.0.0.1', port: await startSilentServer() })
      await settled(backend)
      expect(backend.migrations.status('cache')).toMatchObject({ status: 'failed' })
      await expectUntouched(backend)
    },
  )

  test('for a wrong password leaves the service untouched, and does not tell the password', async () => {
    const { migration } = await startSource(await usualProgram())
    const backend = await backendWithData()
    await migrate(backend, { ...migration, password: 'wrong-password' })
    await settled(backend)
    const report = JSON.stringify(backend.migrations.status('cache'))
    expect(report).toMatch(/WRONGPASS/)
    expect(report).not.toContain('wrong-password')
    await expectUntouched(backend)
  })

  test('for data that would not fit leaves the service untouched', async () => {
    const { redis, migration } = await startSource(await usualProgram(), ['--databases', '100'])
    await redis.select(99)
    await redis.set('key', 'value')
    const backend = await backendWithData()
    for (const method of ['replication', 'dump'] as const) {
      await migrate(backend, { ...migration, method })
      await settled(backend)
      expect(backend.migrations.status('cache')).toMatchObject({
        status: 'failed',
        error: expect.stringMatching(/database 99 holds data/),
      })
    }
    await expectUntouched(backend)
  })

  test('because the service is its own source leaves it untouched', async () => {
    const backend = await backendWithData()
    const { host, port, user, password } = accessTo(backend.services.get('cache'))
    await migrate(backend, { host, port, username: user, password, ssl: true })
    await settled(backend)
    expect(backend.migrations.status('cache')).toMatchObject({
      status: 'failed',
      error: expect.stringMatching(/itself/),
    })
    await expectUntouched(backend)
  })

  test('in the middle of copying leaves the service untouched', async () => {
    const { redis, migration } = await startSource(await usualProgram())
    const backend = await backendWithData()
    // The migration copies one batch after the other. The source forbids what the migration needs after some of them.
    await fill(redis)
    await redis.call('ACL', 'SETUSER', 'copier', 'on', '>pw', '~key:*', '+@all', '-psync')
    await migrate(backend, { ...migration, username: 'copier', password: 'pw' })
    await settled(backend)
    expect(backend.migrations.status('cache')).toMatchObject({
      method: 'dump',
      status: 'failed',
      error: expect.stringMatching(/NOPERM/),
    })
    await expectUntouched(backend)
  })
})

function installed(program: string): boolean {
  try {
    execFileSync(program, ['--version'])
    return true
  } catch {
    return false
  }
}

describe.runIf(installed('valkey-server') && installed('redis-server'))(
  'between Redis 7 and Valkey 8',
  () => {
    test('data comes over from the older one', async () => {
      const { redis, migration } = await startSource('redis-server')
      await fill(redis)
      const backend = await testBackend({ serverProgram: 'valkey-server' })
      await carryOut(backend.services.create('cache', { plan: 'startup-4', migration }))
      await settled(backend)
      expect(status(backend)).toBe('syncing')
      await expectCopy(backend, 'cache')
    })

    test('data of the newer one is refused with a reason', async () => {
      const { migration } = await startSource('valkey-server')
      const backend = await testBackend({ serverProgram: 'redis-server' })
      await carryOut(backend.services.create('cache', { plan: 'startup-4', migration }))
      await settled(backend)
      expect(backend.migrations.status('cache')).toMatchObject({
        status: 'failed',
        error: expect.stringMatching(/newer than/),
      })
    })
  },
)

describe('the status of a migration', () => {
  test('is refused for a service that has none, and so is stop', async () => {
    const backend = await backendWithService()
    expect(() => backend.migrations.status('cache')).toThrow('has no migration')
    await expect(backend.migrations.stop('cache')).rejects.toMatchObject({ status: 404 })
  })

  test('keeps a second migration out while one is under way', async () => {
    const { migration } = await startSource(await usualProgram())
    const backend = await backendWithService()
    await migrate(backend, migration)
    await expect(backend.services.update('cache', { migration })).rejects.toMatchObject({
      status: 409,
    })
    await settled(backend)
    await carryOut(backend.migrations.stop('cache'))
    await migrate(backend, migration)
  })

  test('says that a migration was stopped before it had brought in anything', async () => {
    const backend = await backendWithService()
    await migrate(backend, { host: '127.0.0.1', port: await startSilentServer() })
    await carryOut(backend.migrations.stop('cache'))
    expect(backend.migrations.status('cache')).toMatchObject({
      status: 'failed',
      error: expect.stringMatching(/stopped/),
    })
  })

  test('says after a restart of the emulator that the migration was cut off, and the data stays', async () => {
    const { redis, migration } = await startSource(await usualProgram())
    await redis.set('key', 'value')
    const folder = join(testFolder(), 'data')
    const backend = await testBackend({ dataDirectory: folder })
    await carryOut(backend.services.create('cache', { plan: 'startup-4', migration }))
    await settled(backend)
    await backend.close()
    const next = await testBackend({ dataDirectory: folder })
    expect(next.migrations.status('cache')).toMatchObject({ status: 'failed' })
    expect(await client(next, 'cache').get('key')).toBe('value')
    expect(await client(next, 'cache').set('key', 'own')).toBe('OK')
  })
})
