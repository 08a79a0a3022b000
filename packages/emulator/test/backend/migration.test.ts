import { execFileSync, spawn } from 'node:child_process'
import { once } from 'node:events'
import { readdirSync } from 'node:fs'
import { createServer, type AddressInfo } from 'node:net'
import { join } from 'node:path'

import type { Migration, MigrationMethod } from '@dbaas-valkey/types'
import { Redis } from 'iovalkey'
import { describe, expect, onTestFinished, test } from 'vitest'

import { findFreePort } from '../../src/valkey/ports.js'
import type { World } from '../../src/backend/backend.js'
import {
  accessTo,
  carryOut,
  client,
  outcome,
  testFolder,
  testWorld,
  until,
  usualProgram,
} from './support.js'

/** A server that knows nothing of the emulator, ended with the test. */
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

async function expectCopy(world: World, name: string): Promise<void> {
  const copy = client(world, name)
  expect(await copy.dbsize()).toBe(2_002)
  expect(await copy.get('key:1999')).toBe('value:1999')
  expect(await copy.ttl('brief')).toBeGreaterThan(0)
  expect(await copy.ttl('key:1')).toBe(-1)
  expect(await copy.getBuffer(Buffer.from([0xff, 0x00]))).toEqual(Buffer.from([0x00, 0xfe]))
  await copy.select(3)
  expect(await copy.lrange('list', 0, -1)).toEqual(['a', 'b', 'c'])
}

function status(world: World): string | undefined {
  return world.migrations.status('cache').status
}

function settled(world: World): Promise<void> {
  return until(() => status(world) !== 'running')
}

function migrate(world: World, migration: Migration): Promise<void> {
  return carryOut(world.services.update('cache', { migration }))
}

async function worldWithService(plan = 'startup-4'): Promise<World> {
  const world = await testWorld()
  await carryOut(world.services.create('cache', { plan }))
  return world
}

describe('a migration by replication', () => {
  test.each(['startup-4', 'business-4'])(
    'brings in all data of a new service (%s), follows the source, and is ended by stop',
    async (plan) => {
      const { redis, migration } = await startSource(await usualProgram())
      await fill(redis)
      const world = await testWorld()
      await carryOut(world.services.create('cache', { plan, migration }))
      await settled(world)
      expect(world.migrations.status('cache')).toEqual({
        method: 'replication',
        status: 'syncing',
        details: [
          { dbname: '0', method: 'replication', status: 'syncing' },
          { dbname: '3', method: 'replication', status: 'syncing' },
        ],
      })
      await expectCopy(world, 'cache')
      await redis.set('later', 'value')
      const copy = client(world, 'cache')
      await until(async () => (await copy.get('later')) === 'value')
      expect(await outcome(copy.set('key', 'value'))).toMatch(/^READONLY/)
      await carryOut(world.migrations.stop('cache'))
      expect(status(world)).toBe('done')
      expect(await copy.set('own', 'value')).toBe('OK')
      await redis.set('too-late', 'value')
      expect(await copy.get('too-late')).toBe(null)
      for (const { port } of world.services.get('cache').components ?? [])
        expect(await client(world, 'cache', { port }).get('later')).toBe('value')
    },
  )

  test('survives a crash of the service', async () => {
    const { redis, migration } = await startSource(await usualProgram())
    const world = await worldWithService()
    await migrate(world, migration)
    await settled(world)
    await world.laboratory.crashNode('cache')
    await redis.set('later', 'value')
    const copy = client(world, 'cache')
    await until(async () => (await outcome(copy.get('later'))) === 'value')
    await carryOut(world.migrations.stop('cache'))
    expect(await copy.get('later')).toBe('value')
  })

  test('ends with the service, without a trace', async () => {
    const { migration } = await startSource(await usualProgram())
    const dataDirectory = testFolder()
    const world = await testWorld({ dataDirectory })
    await carryOut(world.services.create('cache', { plan: 'startup-4', migration }))
    await settled(world)
    await carryOut(world.services.delete('cache'))
    expect(readdirSync(join(dataDirectory, 'services'))).toEqual([])
  })

  test('works from a service of another emulator, over TLS', async () => {
    const from = await worldWithService()
    await client(from, 'cache').set('key', 'value')
    const { host, port, user, password } = accessTo(from.services.get('cache'))
    const world = await worldWithService()
    await migrate(world, { host, port, username: user, password, ssl: true })
    await settled(world)
    expect(world.migrations.status('cache')).toMatchObject({ status: 'syncing' })
    expect(await client(world, 'cache').get('key')).toBe('value')
    await carryOut(world.migrations.stop('cache'))
  })
})

test.each(['replication', 'dump'] as const)(
  'a migration by %s brings in every database: what is for MySQL only has no effect',
  async (method) => {
    const { redis, migration } = await startSource(await usualProgram())
    await fill(redis)
    const world = await worldWithService()
    await migrate(world, { ...migration, method, 'ignore-dbs': '0,3', dbname: '3' })
    await settled(world)
    await expectCopy(world, 'cache')
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
    const world = await worldWithService()
    await migrate(world, { ...migration, ...(method && { method }) })
    await settled(world)
    expect(world.migrations.status('cache')).toMatchObject({ method: 'dump', status: 'done' })
    await expectCopy(world, 'cache')
    expect(await client(world, 'cache').set('own', 'value')).toBe('OK')
  })

  test('happens when the user may not replicate', async () => {
    const { redis, migration } = await startSource(await usualProgram())
    await redis.call('ACL', 'SETUSER', 'reader', 'on', '>pw', '~*', '+@all', '-psync', '-sync')
    await redis.set('key', 'value')
    const world = await worldWithService()
    await migrate(world, { ...migration, username: 'reader', password: 'pw' })
    await settled(world)
    expect(world.migrations.status('cache')).toMatchObject({ method: 'dump', status: 'done' })
    expect(await client(world, 'cache').get('key')).toBe('value')
  })
})

/** Accepts connections and never says a word. */
async function startSilentServer(): Promise<number> {
  const server = createServer((socket) => socket.on('error', () => undefined))
  await new Promise<void>((resolve) => server.listen(0, '127.0.0.1', () => resolve()))
  onTestFinished(() => {
    server.close()
  })
  return (server.address() as AddressInfo).port
}

describe('a migration that fails', () => {
  const expectUntouched = async (world: World): Promise<void> => {
    expect(world.services.get('cache').state).toBe('running')
    const own = client(world, 'cache')
    expect(await own.get('own')).toBe('value')
    expect(await own.set('own', 'value')).toBe('OK')
  }

  const worldWithData = async (): Promise<World> => {
    const world = await worldWithService()
    await client(world, 'cache').set('own', 'value')
    return world
  }

  test('for a source that is not there leaves the service untouched', async () => {
    const world = await worldWithData()
    await migrate(world, { host: '127.0.0.1', port: await findFreePort() })
    await settled(world)
    expect(world.migrations.status('cache')).toMatchObject({
      status: 'failed',
      error: expect.stringMatching(/ECONNREFUSED/),
    })
    await expectUntouched(world)
  })

  test(
    'for a source that never answers leaves the service untouched',
    { timeout: 15_000 },
    async () => {
      const world = await worldWithData()
      await migrate(world, { host: '127.0.0.1', port: await startSilentServer() })
      await settled(world)
      expect(world.migrations.status('cache')).toMatchObject({ status: 'failed' })
      await expectUntouched(world)
    },
  )

  test('for a wrong password leaves the service untouched, and does not tell the password', async () => {
    const { migration } = await startSource(await usualProgram())
    const world = await worldWithData()
    await migrate(world, { ...migration, password: 'wrong-password' })
    await settled(world)
    const report = JSON.stringify(world.migrations.status('cache'))
    expect(report).toMatch(/WRONGPASS/)
    expect(report).not.toContain('wrong-password')
    await expectUntouched(world)
  })

  test('for data that would not fit leaves the service untouched', async () => {
    const { redis, migration } = await startSource(await usualProgram(), ['--databases', '100'])
    await redis.select(99)
    await redis.set('key', 'value')
    const world = await worldWithData()
    for (const method of ['replication', 'dump'] as const) {
      await migrate(world, { ...migration, method })
      await settled(world)
      expect(world.migrations.status('cache')).toMatchObject({
        status: 'failed',
        error: expect.stringMatching(/database 99 holds data/),
      })
    }
    await expectUntouched(world)
  })

  test('because the service is its own source leaves it untouched', async () => {
    const world = await worldWithData()
    const { host, port, user, password } = accessTo(world.services.get('cache'))
    await migrate(world, { host, port, username: user, password, ssl: true })
    await settled(world)
    expect(world.migrations.status('cache')).toMatchObject({
      status: 'failed',
      error: expect.stringMatching(/itself/),
    })
    await expectUntouched(world)
  })

  test('in the middle of copying leaves the service untouched', async () => {
    const { redis, migration } = await startSource(await usualProgram())
    const world = await worldWithData()
    // Copying asks for one batch after the other; the source forbids what it takes after some of them.
    await fill(redis)
    await redis.call('ACL', 'SETUSER', 'copier', 'on', '>pw', '~key:*', '+@all', '-psync')
    await migrate(world, { ...migration, username: 'copier', password: 'pw' })
    await settled(world)
    expect(world.migrations.status('cache')).toMatchObject({
      method: 'dump',
      status: 'failed',
      error: expect.stringMatching(/NOPERM/),
    })
    await expectUntouched(world)
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
      const world = await testWorld({ serverProgram: 'valkey-server' })
      await carryOut(world.services.create('cache', { plan: 'startup-4', migration }))
      await settled(world)
      expect(status(world)).toBe('syncing')
      await expectCopy(world, 'cache')
    })

    test('data of the newer one is refused with a reason', async () => {
      const { migration } = await startSource('valkey-server')
      const world = await testWorld({ serverProgram: 'redis-server' })
      await carryOut(world.services.create('cache', { plan: 'startup-4', migration }))
      await settled(world)
      expect(world.migrations.status('cache')).toMatchObject({
        status: 'failed',
        error: expect.stringMatching(/newer than/),
      })
    })
  },
)

describe('the status of a migration', () => {
  test('is refused for a service that has none, and so is stop', async () => {
    const world = await worldWithService()
    expect(() => world.migrations.status('cache')).toThrow('has no migration')
    await expect(world.migrations.stop('cache')).rejects.toMatchObject({ status: 404 })
  })

  test('keeps a second migration out while one is under way', async () => {
    const { migration } = await startSource(await usualProgram())
    const world = await worldWithService()
    await migrate(world, migration)
    await expect(world.services.update('cache', { migration })).rejects.toMatchObject({
      status: 409,
    })
    await settled(world)
    await carryOut(world.migrations.stop('cache'))
    await migrate(world, migration)
  })

  test('says that a migration was stopped before it had brought in anything', async () => {
    const world = await worldWithService()
    await migrate(world, { host: '127.0.0.1', port: await startSilentServer() })
    await carryOut(world.migrations.stop('cache'))
    expect(world.migrations.status('cache')).toMatchObject({
      status: 'failed',
      error: expect.stringMatching(/stopped/),
    })
  })

  test('says after a restart of the emulator that the migration was cut off, and the data stays', async () => {
    const { redis, migration } = await startSource(await usualProgram())
    await redis.set('key', 'value')
    const folder = join(testFolder(), 'data')
    const world = await testWorld({ dataDirectory: folder })
    await carryOut(world.services.create('cache', { plan: 'startup-4', migration }))
    await settled(world)
    await world.close()
    const next = await testWorld({ dataDirectory: folder })
    expect(next.migrations.status('cache')).toMatchObject({ status: 'failed' })
    expect(await client(next, 'cache').get('key')).toBe('value')
    expect(await client(next, 'cache').set('key', 'own')).toBe('OK')
  })
})
