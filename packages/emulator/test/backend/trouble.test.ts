import { execFileSync } from 'node:child_process'
import {
  chmodSync,
  existsSync,
  mkdirSync,
  readdirSync,
  readFileSync,
  rmSync,
  writeFileSync,
} from 'node:fs'
import { join } from 'node:path'
import { setTimeout as sleep } from 'node:timers/promises'

import { describe, expect, test, vi } from 'vitest'

import { openBackend } from '../../src/backend/open-backend.js'
import type { Backend } from '../../src/backend/backend.js'
import {
  carryOut,
  client,
  crash,
  outcome,
  testFolder,
  testBackend,
  until,
  usualProgram,
} from './support.js'
import type { Log } from '../../src/valkey/log.js'

/** Returns a server program that runs a script first. In the script, `$server "$@"` is the real program. */
async function programThat(script: string): Promise<string> {
  const path = join(testFolder(), 'server')
  writeFileSync(path, `#!/bin/sh\nserver=${await usualProgram()}\n${script}\n`)
  chmodSync(path, 0o755)
  return path
}

function collect(): { log: Log; text: () => string } {
  const messages: string[] = []
  return { log: (_level, message) => messages.push(message), text: () => messages.join('\n') }
}

describe('without a server program', () => {
  test('everything but services is served, and one sentence tells how to install one', async () => {
    vi.stubEnv('PATH', testFolder())
    vi.stubEnv('DBAAS_VALKEY_SERVER', undefined)
    const { log, text } = collect()
    const backend = await testBackend({ log })
    vi.unstubAllEnvs()
    expect(backend.server).toBeUndefined()
    expect(text()).toMatch(/apt-get install valkey-server/)
    expect(text().split('\n')).toHaveLength(1)
    expect(backend.services.list()).toEqual([])
    expect(backend.catalogue.serviceType('valkey').plans?.length).toBeGreaterThan(0)
    await expect(backend.services.create('cache', { plan: 'startup-4' })).rejects.toMatchObject({
      status: 503,
      message: expect.stringMatching(/apt-get install valkey-server/),
    })
  })

  test('services of before are shown as they were, and come back with the program', async () => {
    const dataDirectory = testFolder()
    const backend = await testBackend({ dataDirectory })
    await carryOut(backend.services.create('cache', { plan: 'startup-4' }))
    await client(backend, 'cache').set('key', 'value')
    await backend.close()
    vi.stubEnv('PATH', testFolder())
    vi.stubEnv('DBAAS_VALKEY_SERVER', undefined)
    const without = await testBackend({ dataDirectory })
    vi.unstubAllEnvs()
    expect(without.services.get('cache')).toMatchObject({ name: 'cache', state: 'rebuilding' })
    await without.close()
    const next = await testBackend({ dataDirectory })
    expect(await client(next, 'cache').get('key')).toBe('value')
  })

  test.each([
    ['is not there', async () => '/nowhere/valkey-server', /not there/],
    ['is something else', () => programThat('echo hello'), /which version/],
    ['is too old', () => programThat('echo "Redis server v=6.2.1 sha=0"'), /6\.2\.1.*7\.0/],
  ])('a program that was asked for and %s is an error', async (_what, program, message) => {
    await expect(openBackend({ serverProgram: await program() })).rejects.toThrow(message)
  })
})

describe('a server that does not start', () => {
  test('fails the creation with what the server said, and leaves nothing behind', async () => {
    const complaint =
      'case "$1" in --version) exec $server "$@";; esac; echo "disk on fire"; exit 1'
    const dataDirectory = testFolder()
    const backend = await testBackend({
      serverProgram: await programThat(complaint),
      dataDirectory,
    })
    await expect(carryOut(backend.services.create('cache', { plan: 'startup-4' }))).rejects.toThrow(
      /disk on fire/,
    )
    expect(backend.services.list()).toEqual([])
    expect(readdirSync(join(dataDirectory, 'services'))).toEqual([])
  })

  test('is tried again, while its data stays and other services work', async () => {
    const dataDirectory = testFolder()
    const first = await testBackend({ dataDirectory })
    await carryOut(first.services.create('broken', { plan: 'startup-4' }))
    await carryOut(first.services.create('sound', { plan: 'startup-4' }))
    await client(first, 'broken').set('key', 'value')
    await first.close()
    const obstacle = join(dataDirectory, 'obstacle')
    const broken = readdirSync(join(dataDirectory, 'services')).find((id) =>
      readFileSync(join(dataDirectory, 'state.json'), 'utf8').match(`"${id}",\\s+"name": "broken"`),
    )
    writeFileSync(obstacle, '')
    const serverProgram = await programThat(
      `case "$1" in *${broken}*) [ -e ${obstacle} ] && echo "no good" && exit 1;; esac; exec $server "$@"`,
    )
    const { log, text } = collect()
    const backend = await testBackend({ dataDirectory, serverProgram, log })
    expect(text()).toMatch(/broken-1 cannot be started.*no good/)
    expect(backend.services.get('broken').state).toBe('rebuilding')
    await until(() => backend.services.get('broken')['node-states']?.[0]?.state === 'unknown')
    expect(await client(backend, 'sound').ping()).toBe('PONG')
    rmSync(obstacle)
    await until(() => backend.services.get('broken').state === 'running')
    expect(await client(backend, 'broken').get('key')).toBe('value')
  })
})

describe('a change that the server does not survive', () => {
  test('is taken back, and the service runs as before, with its data', async () => {
    const serverProgram = await programThat(
      `grep -qs 'io-threads "3"' -- "$1" && echo "three is a crowd" && exit 1; exec $server "$@"`,
    )
    const backend = await testBackend({ serverProgram })
    const settings = { timeout: 60 }
    await carryOut(
      backend.services.create('cache', { plan: 'startup-4', 'valkey-settings': settings }),
    )
    await client(backend, 'cache').set('key', 'value')
    const update = backend.services.update('cache', { 'valkey-settings': { io_threads: 3 } })
    await expect(carryOut(update)).rejects.toThrow(/three is a crowd/)
    expect(backend.services.get('cache')['valkey-settings']).toEqual(settings)
    await until(() => backend.services.get('cache').state === 'running')
    expect(await client(backend, 'cache').get('key')).toBe('value')
    await carryOut(backend.services.update('cache', { 'valkey-settings': { io_threads: 2 } }))
  })

  test('is taken back when the server refuses it while it runs', async () => {
    const backend = await testBackend()
    await carryOut(backend.services.create('cache', { plan: 'startup-4' }))
    const settings = { notify_keyspace_events: '?' }
    const update = backend.services.update('cache', { 'valkey-settings': settings })
    await expect(carryOut(update)).rejects.toThrow(/CONFIG SET failed/)
    expect(backend.services.get('cache')['valkey-settings']).toEqual({})
    await carryOut(backend.services.update('cache', { plan: 'startup-8' }))
  })
})

describe('a full disk', () => {
  /** Limits files to this many blocks of 512 bytes. Writing more fails as on a full disk. */
  const limited = (blocks: number): Promise<string> =>
    programThat(`trap "" XFSZ; ulimit -S -f ${blocks}; exec $server "$@"`)

  test('makes the server refuse writes until there is room; none that it acknowledged is lost', async () => {
    const backend = await testBackend({ serverProgram: await limited(400) })
    await carryOut(backend.services.create('cache', { plan: 'startup-4' }))
    const redis = client(backend, 'cache')
    const write = (key: number) => outcome(redis.set(`${key}`, 'x'.repeat(10_000)))
    const replies = await Promise.all(Array.from({ length: 100 }, (_, key) => write(key)))
    expect(replies.at(-1)).toMatch(/^MISCONF/)
    const [info] = await backend.experiments.execute('cache', [['INFO', 'server']])
    const pid = /process_id:(\d+)/.exec(String(info))?.[1] ?? ''
    execFileSync('prlimit', ['--pid', pid, '--fsize=unlimited'])
    await until(async () => (await write(100)) === 'OK')
    await crash(backend, 'cache')
    const acknowledged = replies.filter((reply) => reply === 'OK').length + 1
    expect(await redis.dbsize()).toBe(acknowledged)
  })

  test('is told in the log when the emulator stops and a server cannot write', async () => {
    const { log, text } = collect()
    const dataDirectory = testFolder()
    const backend = await testBackend({ dataDirectory, log, serverProgram: await limited(400) })
    await carryOut(backend.services.create('cache', { plan: 'startup-4' }))
    const redis = client(backend, 'cache')
    await outcome(redis.set('large', 'x'.repeat(1_000_000)))
    await until(async () => String(await outcome(redis.set('key', 'value'))).startsWith('MISCONF'))
    await backend.close()
    expect(text()).toMatch(/cache could not save its data: .*is the disk full/)
  })

  test('fails a backup with a reason, and the service goes on', async () => {
    const backend = await testBackend({ serverProgram: await limited(400), durability: 'faithful' })
    await carryOut(backend.services.create('cache', { plan: 'startup-4' }))
    const random = Array.from({ length: 40_000 }, () => Math.random().toString(36)).join('')
    await client(backend, 'cache').set('large', random)
    await expect(backend.experiments.createBackup('cache')).rejects.toThrow(/disk full/)
    expect(await client(backend, 'cache').strlen('large')).toBe(random.length)
    expect(backend.services.get('cache').backups).toEqual([])
  })

  test('that keeps the state from being saved fails the change, and the file stays whole', async () => {
    const dataDirectory = testFolder()
    const backend = await testBackend({ dataDirectory })
    await carryOut(backend.services.create('cache', { plan: 'startup-4' }))
    const file = join(dataDirectory, 'state.json')
    const before = readFileSync(file, 'utf8')
    // A folder in place of the draft makes every write fail, as on a full disk.
    const draft = `${file}.new`
    mkdirSync(draft)
    await expect(
      carryOut(backend.services.update('cache', { 'termination-protection': true })),
    ).rejects.toThrow(/could not be saved/)
    expect(readFileSync(file, 'utf8')).toBe(before)
    expect(backend.services.get('cache')['termination-protection']).toBe(false)
    rmSync(draft, { recursive: true })
    await carryOut(backend.services.update('cache', { 'termination-protection': true }))
    expect(readFileSync(file, 'utf8')).not.toBe(before)
    expect(existsSync(draft)).toBe(false)
  })

  test('that keeps the state from being saved leaves users and backups as they were', async () => {
    const dataDirectory = testFolder()
    const backend = await testBackend({ dataDirectory })
    await carryOut(backend.services.create('cache', { plan: 'hobbyist-2' }))
    await carryOut(backend.users.create('cache', { username: 'app' }))
    const kept = await backend.experiments.createBackup('cache')
    const { password } = backend.users.revealPassword('cache', 'app')
    const draft = join(dataDirectory, 'state.json.new')
    mkdirSync(draft)
    for (const change of [
      backend.users.create('cache', { username: 'other' }),
      backend.users.resetPassword('cache', 'app', undefined),
      backend.users.updateAccessControl('cache', 'app', { keys: ['none:*'] }),
      backend.users.delete('cache', 'app'),
    ])
      await expect(carryOut(change)).rejects.toThrow(/could not be saved/)
    await expect(backend.experiments.createBackup('cache')).rejects.toThrow(/could not be saved/)
    rmSync(draft, { recursive: true })
    const asBefore = async (): Promise<void> => {
      expect(backend.users.list('cache').map(({ username }) => username)).toEqual([
        'default',
        'app',
      ])
      expect(backend.users.revealPassword('cache', 'app').password).toBe(password)
      expect(await client(backend, 'cache', { username: 'app' }).set('key', 'v')).toBe('OK')
      const [names] = await backend.experiments.execute('cache', [['ACL', 'USERS']])
      expect(names).not.toContain('other')
    }
    await asBefore()
    await crash(backend, 'cache')
    await asBefore()
    expect(backend.services.get('cache').backups).toEqual([
      expect.objectContaining({ 'backup-name': kept['backup-name'] }),
    ])
    await carryOut(
      backend.services.create('fork', {
        plan: 'hobbyist-2',
        'fork-from-service': 'cache',
        'recovery-backup-name': String(kept['backup-name']),
      }),
    )
  })
})

describe('a server that a user keeps from answering', () => {
  /** Returns the results of requests that need an answer from the server. */
  const ask = async (backend: Backend): Promise<unknown[]> => {
    const answers = await Promise.allSettled([
      backend.services.update('cache', { 'valkey-settings': { timeout: 100 } }),
      backend.users.create('cache', { username: 'app' }),
      backend.services.create('fork', { plan: 'startup-4', 'fork-from-service': 'cache' }),
    ])
    return answers.map((answer) => (answer.status === 'rejected' ? answer.reason : answer))
  }
  const busy = { status: 409, code: 'serviceBusy' }

  test('is told about, and what does not need it still works', { timeout: 30_000 }, async () => {
    const backend = await testBackend()
    await carryOut(backend.services.create('cache', { plan: 'startup-4' }))
    const redis = client(backend, 'cache')
    await redis.call('CLIENT', 'PAUSE', '600000', 'ALL')
    expect(await ask(backend)).toMatchObject([busy, busy, busy])
    await expect(backend.telemetry.metrics('cache', {})).rejects.toMatchObject(busy)
    expect(backend.services.get('cache').state).toBe('running')
    await carryOut(backend.services.delete('cache'))
    expect(backend.services.list()).toEqual([])
  })

  test(
    'does not keep the emulator from stopping, even in the middle of work',
    { timeout: 30_000 },
    async () => {
      const backend = await testBackend()
      await carryOut(backend.services.create('cache', { plan: 'startup-4' }))
      const update = await backend.services.update('cache', { 'ip-filter': ['10.0.0.0/8'] })
      await client(backend, 'cache').call('CLIENT', 'PAUSE', '600000', 'ALL')
      const work = outcome(update.start())
      await sleep(50)
      await backend.close()
      expect(await work).toMatch(/not running/)
    },
  )

  test(
    'is killed when it keeps the emulator from stopping, and has what it acknowledged',
    { timeout: 30_000 },
    async () => {
      const dataDirectory = testFolder()
      const { log, text } = collect()
      const backend = await testBackend({ dataDirectory, log })
      await carryOut(backend.services.create('cache', { plan: 'startup-4' }))
      const redis = client(backend, 'cache')
      await redis.set('key', 'value')
      await redis.call('CLIENT', 'PAUSE', '600000', 'ALL')
      await backend.close()
      expect(text()).toMatch(/cache could not save its data: .*paused/)
      expect(await client(await testBackend({ dataDirectory }), 'cache').get('key')).toBe('value')
    },
  )

  test('is told about when it is a script', { timeout: 30_000 }, async () => {
    const backend = await testBackend()
    await carryOut(backend.services.create('cache', { plan: 'startup-4' }))
    const script = outcome(client(backend, 'cache').eval('while true do end', 0))
    const killer = client(backend, 'cache')
    await until(async () => String(await outcome(killer.ping())).startsWith('BUSY'))
    expect(await ask(backend)).toMatchObject([busy, busy, busy])
    await killer.script('KILL')
    expect(await script).toMatch(/killed/)
    await carryOut(backend.services.update('cache', { 'valkey-settings': { timeout: 100 } }))
  })
})
