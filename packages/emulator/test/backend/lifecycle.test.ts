import { spawn, spawnSync, type ChildProcess } from 'node:child_process'
import { once } from 'node:events'
import {
  chmodSync,
  existsSync,
  mkdirSync,
  readdirSync,
  readFileSync,
  readlinkSync,
  realpathSync,
  rmSync,
  statSync,
  writeFileSync,
} from 'node:fs'
import { createServer } from 'node:net'
import { tmpdir } from 'node:os'
import { join } from 'node:path'
import { createInterface } from 'node:readline'
import { setTimeout } from 'node:timers/promises'
import { fileURLToPath } from 'node:url'

import type { ValkeyService } from '@dbaas-valkey/types'
import { describe, expect, onTestFinished, test } from 'vitest'

import { stopOrphan } from '../../src/valkey/orphans.js'
import { openBackend } from '../../src/backend/open-backend.js'
import {
  accessTo,
  carryOut,
  client,
  connect,
  testFolder,
  testBackend,
  until,
  usualProgram,
} from './support.js'

/** Returns the processes whose working folder is below a folder. Works on Linux only. */
function processesIn(folder: string): number[] {
  return readdirSync('/proc')
    .filter((name) => /^\d+$/.test(name))
    .filter((pid) => {
      try {
        return readlinkSync(`/proc/${pid}/cwd`).startsWith(folder)
      } catch {
        return false
      }
    })
    .map(Number)
}

/** Returns the folders in which backends keep their sockets, and their data if it is temporary. */
function backendFolders(): string[] {
  const place = join(tmpdir(), `dbvalkey-${process.getuid?.()}`)
  return existsSync(place) ? readdirSync(place).map((name) => join(place, name)) : []
}

/** Returns the process that has a backend's folder; undefined while the folder is being created or removed. */
function holderOf(folder: string): number | undefined {
  try {
    return Number.parseInt(readFileSync(join(folder, 'lock'), 'utf8'), 10)
  } catch {
    return undefined
  }
}

async function startProcess(
  args: readonly string[],
  path = process.env['PATH'] ?? '',
): Promise<{ child: ChildProcess; service: ValkeyService }> {
  const script = fileURLToPath(new URL('backend-process.ts', import.meta.url))
  const child = spawn(process.execPath, ['--import', 'tsx', script, ...args], {
    stdio: ['ignore', 'pipe', 'inherit'],
    env: { ...process.env, PATH: path },
  })
  onTestFinished(() => {
    child.kill('SIGKILL')
  })
  const [line] = (await once(createInterface(child.stdout), 'line')) as [string]
  return { child, service: JSON.parse(line) as ValkeyService }
}

async function killEmulator(child: ChildProcess): Promise<void> {
  child.kill('SIGKILL')
  await once(child, 'exit')
}

describe('a backend with a data directory', () => {
  test('takes up services, users, data and addresses where the last one ended', async () => {
    const dataDirectory = testFolder()
    const backend = await testBackend({ dataDirectory })
    await carryOut(backend.services.create('cache', { plan: 'business-4' }))
    await carryOut(backend.users.create('cache', { username: 'app' }))
    await client(backend, 'cache').set('key', 'value')
    await backend.experiments.createBackup('cache')
    const before = backend.services.get('cache')
    await backend.close()
    const next = await testBackend({ dataDirectory })
    await until(() => next.services.get('cache')['node-states']?.[1]?.state === 'running')
    expect(next.services.get('cache')).toEqual(before)
    expect(await next.certificate()).toBe(await backend.certificate())
    expect(await client(next, 'cache', { username: 'app' }).get('key')).toBe('value')
  })

  test('keeps data when durability changes from one start to the next', async () => {
    const dataDirectory = testFolder()
    const value = async (durability: 'acknowledged' | 'faithful', key: string) => {
      const backend = await testBackend({ dataDirectory, durability })
      if (backend.services.list().length === 0)
        await carryOut(backend.services.create('cache', { plan: 'startup-4' }))
      const found = await client(backend, 'cache').get(key)
      await client(backend, 'cache').set(`${key}+`, 'value')
      await backend.close()
      return found
    }
    expect(await value('faithful', 'a')).toBe(null)
    expect(await value('acknowledged', 'a+')).toBe('value')
    expect(await value('faithful', 'a++')).toBe('value')
    expect(await value('acknowledged', 'a+++')).toBe('value')
  })

  test('keeps files and folders from other users of the machine', async () => {
    const dataDirectory = join(testFolder(), 'data')
    const backend = await testBackend({ dataDirectory })
    await carryOut(backend.services.create('cache', { plan: 'startup-4' }))
    expect(statSync(dataDirectory).mode & 0o777).toBe(0o700)
    for (const file of ['state.json', 'tls/authority.key', 'tls/server.key'])
      expect(statSync(join(dataDirectory, file)).mode & 0o077, file).toBe(0)
    for (const folder of backendFolders()) expect(statSync(folder).mode & 0o077, folder).toBe(0)
  })

  test('refuses a second emulator, which changes nothing', async () => {
    const dataDirectory = testFolder()
    const backend = await testBackend({ dataDirectory })
    await carryOut(backend.services.create('cache', { plan: 'startup-4' }))
    await expect(openBackend({ dataDirectory })).rejects.toMatchObject({
      code: 'DIRECTORY_IN_USE',
      message: expect.stringContaining(`process ${process.pid}`),
    })
    expect(await client(backend, 'cache').ping()).toBe('PONG')
  })

  const damages: [string, string, RegExp][] = [
    ['cut short', '{"version":1,"serv', /JSON/],
    ['empty', '', /JSON/],
    ['of another kind', '[]', /version/],
    ['of a later version', '{"version":99,"services":[]}', /version is 99/],
    ['with a service that is none', '{"version":1,"services":[{}]}', /no id/],
    ['that leads elsewhere', '{"version":1,"services":[{"id":"../../etc"}]}', /no id/],
  ]
  test.each(damages)('refuses a state file %s, and changes nothing', async (_how, text, reason) => {
    const dataDirectory = testFolder()
    const backend = await testBackend({ dataDirectory })
    await carryOut(backend.services.create('cache', { plan: 'startup-4' }))
    await client(backend, 'cache').set('key', 'value')
    await backend.close()
    const file = join(dataDirectory, 'state.json')
    const good = readFileSync(file)
    writeFileSync(file, text)
    const opened = openBackend({ dataDirectory })
    await expect(opened).rejects.toMatchObject({ code: 'STATE_DAMAGED' })
    await expect(opened).rejects.toThrow(reason)
    await expect(opened).rejects.toThrow(file)
    expect(readFileSync(file, 'utf8')).toBe(text)
    writeFileSync(file, good)
    const next = await testBackend({ dataDirectory })
    expect(await client(next, 'cache').get('key')).toBe('value')
  })

  const spoilers: [string, (record: Record<string, unknown>) => unknown, RegExp][] = [
    ['a name that leads elsewhere', (record) => ({ ...record, name: '../cache' }), /usable name/],
    ['a user without a name', (record) => ({ ...record, users: [null] }), /usable users/],
    ['no default user', (record) => ({ ...record, users: [] }), /no user default/],
    ['ports that are none', (record) => ({ ...record, ports: ['a'] }), /usable ports/],
    ['no settings', (record) => ({ ...record, settings: [] }), /usable settings/],
    ['no window for maintenance', (record) => ({ ...record, maintenance: 3 }), /maintenance/],
    [
      'a backup that leads elsewhere',
      (record) => ({ ...record, backups: [{ file: '../x', databases: 1, memory: 1 }] }),
      /usable backups/,
    ],
    ['an unknown plan', (record) => ({ ...record, plan: 'huge-1' }), /unknown plan huge-1/],
  ]
  test.each(spoilers)('refuses a state file with %s', async (_what, spoil, reason) => {
    const dataDirectory = testFolder()
    const backend = await testBackend({ dataDirectory })
    await carryOut(backend.services.create('cache', { plan: 'hobbyist-2' }))
    await backend.close()
    const file = join(dataDirectory, 'state.json')
    const state = JSON.parse(readFileSync(file, 'utf8')) as { services: Record<string, unknown>[] }
    writeFileSync(file, JSON.stringify({ ...state, services: state.services.map(spoil) }))
    const opened = openBackend({ dataDirectory })
    await expect(opened).rejects.toMatchObject({ code: 'STATE_DAMAGED' })
    await expect(opened).rejects.toThrow(reason)
  })

  test('refuses a path that cannot be a directory, with the reason', async () => {
    const file = join(testFolder(), 'file')
    writeFileSync(file, '')
    await expect(openBackend({ dataDirectory: file })).rejects.toMatchObject({
      code: 'DIRECTORY_UNUSABLE',
      message: expect.stringContaining(file),
    })
  })

  test('gives a service another port when its own was taken meanwhile, and says so', async () => {
    const dataDirectory = testFolder()
    const backend = await testBackend({ dataDirectory })
    await carryOut(backend.services.create('cache', { plan: 'startup-4' }))
    await client(backend, 'cache').set('key', 'value')
    const { port } = accessTo(backend.services.get('cache'))
    await backend.close()
    const squatter = createServer().listen(port, '127.0.0.1')
    await once(squatter, 'listening')
    onTestFinished(() => {
      squatter.close()
    })
    const messages: string[] = []
    const log = (_level: string, message: string) => messages.push(message)
    const next = await testBackend({ dataDirectory, log })
    expect(messages.join('\n')).toMatch(new RegExp(`Port ${port} of cache-1 is taken`))
    const moved = accessTo(next.services.get('cache')).port
    expect(moved).not.toBe(port)
    expect(await client(next, 'cache').get('key')).toBe('value')
    await until(() => readFileSync(join(dataDirectory, 'state.json'), 'utf8').includes(`${moved}`))
  })
})

describe('a backend without a data directory', () => {
  test('leaves no file and no process behind', async () => {
    const before = backendFolders()
    const backend = await testBackend()
    await carryOut(backend.services.create('cache', { plan: 'premium-4' }))
    const folders = backendFolders().filter((folder) => !before.includes(folder))
    await backend.close()
    // Backends of other tests may have started at the same time. The folder of this one is among those that are gone.
    expect(folders.some((folder) => !existsSync(folder))).toBe(true)
    for (const folder of folders) if (!existsSync(folder)) expect(processesIn(folder)).toEqual([])
  })

  test.each([0, 1, 5, 10, 20, 40])(
    'leaves nothing behind of services that it was making, %i ms into that',
    async (milliseconds) => {
      const before = backendFolders()
      const backend = await testBackend()
      const [folder = ''] = backendFolders().filter(
        (path) => !before.includes(path) && holderOf(path) === process.pid,
      )
      const makings = ['a', 'b', 'c'].map((name) =>
        carryOut(backend.services.create(name, { plan: 'premium-4' })),
      )
      const settled = Promise.allSettled(makings)
      await setTimeout(milliseconds)
      await backend.close()
      expect(existsSync(folder)).toBe(false)
      expect(processesIn(folder)).toEqual([])
      await settled
      await expect(backend.services.create('d', { plan: 'startup-4' })).rejects.toThrow(/stopped/)
      expect(existsSync(folder)).toBe(false)
    },
  )
})

describe.runIf(process.platform === 'linux')('an emulator that is killed', () => {
  test('leaves no server running, and the next one has every acknowledged write', async () => {
    const folder = realpathSync(testFolder())
    const { child, service } = await startProcess([folder, 'business-4'])
    expect(processesIn(folder)).toHaveLength(2)
    const certificate = readFileSync(join(folder, 'tls', 'authority.crt'), 'utf8')
    const redis = connect(accessTo(service), certificate)
    for (let index = 0; index < 100; index++) await redis.set(`key:${index}`, 'value')
    await killEmulator(child)
    await until(() => processesIn(folder).length === 0)
    const next = await testBackend({ dataDirectory: folder })
    expect(await client(next, 'cache').dbsize()).toBe(100)
    expect(accessTo(next.services.get('cache')).port).toBe(accessTo(service).port)
  })

  test('leaves no server running that cannot save its data either', async () => {
    const folder = realpathSync(testFolder())
    const { child } = await startProcess([folder])
    const [server] = processesIn(folder)
    rmSync(join(folder, 'services'), { recursive: true })
    await killEmulator(child)
    await until(() => processesIn(folder).length === 0)
    expect(server).toBeDefined()
  })

  test('without setpriv leaves servers that the next one ends before it takes up their data', async () => {
    const folder = realpathSync(testFolder())
    const bin = join(testFolder(), 'bin')
    mkdirSync(bin)
    const program = await usualProgram()
    const name = program.split('/').at(-1) ?? ''
    writeFileSync(join(bin, name), `#!/bin/sh\nexec ${program} "$@"\n`)
    chmodSync(join(bin, name), 0o755)
    const { child, service } = await startProcess([folder], bin)
    await killEmulator(child)
    const orphans = processesIn(folder)
    expect(orphans).toHaveLength(1)
    // The server holds the lock, so that an emulator that cannot stop it, such as one in another container, cannot use the
    // directory.
    expect(spawnSync('flock', ['-n', join(folder, 'lock'), 'true']).status).toBe(1)
    const next = await testBackend({ dataDirectory: folder })
    expect(processesIn(folder)).toHaveLength(1)
    expect(processesIn(folder)).not.toEqual(orphans)
    expect(next.services.get('cache').uri).toBe(service.uri)
  })

  test('without data is cleaned up after by the next one', async () => {
    const { child } = await startProcess([''])
    const folder = backendFolders().find((path) => holderOf(path) === child.pid)
    expect(folder).toBeDefined()
    await killEmulator(child)
    await testBackend()
    await until(() => !existsSync(folder ?? ''))
  })

  test('releases its folder to one of those that want it at the same time', async () => {
    const parent = testFolder()
    const folders = 300
    const dead = spawn('true')
    await once(dead, 'exit')
    for (let index = 0; index < folders; index++) {
      mkdirSync(join(parent, String(index)))
      writeFileSync(join(parent, String(index), 'lock'), `${dead.pid} 1\n`)
    }
    const script = fileURLToPath(new URL('lock-process.ts', import.meta.url))
    const args = ['--import', 'tsx', script, parent, String(folders)]
    const got = await Promise.all(
      Array.from({ length: 3 }, async () => {
        const child = spawn(process.execPath, args, { stdio: ['pipe', 'pipe', 'inherit'] })
        onTestFinished(() => {
          child.kill('SIGKILL')
        })
        const [line] = (await once(createInterface(child.stdout), 'line')) as [string]
        return JSON.parse(line) as number[]
      }),
    )
    expect(got.flat().toSorted((a, b) => a - b)).toEqual(
      Array.from({ length: folders }, (_, index) => index),
    )
    expect(readdirSync(join(parent, '0'))).toEqual(['lock'])
  })

  test('releases its folder although its parent has not read its exit status', async () => {
    const dataDirectory = testFolder()
    const script = 'sleep 1 & echo $! $(cut -d" " -f22 /proc/$!/stat); exec sleep 60'
    const parent = spawn('sh', ['-c', script], { stdio: ['ignore', 'pipe', 'inherit'] })
    onTestFinished(() => {
      parent.kill('SIGKILL')
    })
    const [holder] = (await once(createInterface(parent.stdout), 'line')) as [string]
    await until(() => readFileSync(`/proc/${parseInt(holder)}/stat`, 'utf8').includes(') Z '))
    writeFileSync(join(dataDirectory, 'lock'), `${holder}\n`)
    await expect(testBackend({ dataDirectory })).resolves.toBeDefined()
  })

  test('does not have a stranger stopped that got a server its number', async () => {
    const folder = testFolder()
    const pidFile = join(folder, 'server.pid')
    writeFileSync(pidFile, `${process.ppid}\n`)
    await stopOrphan(folder, pidFile)
    expect(() => process.kill(process.ppid, 0)).not.toThrow()
    rmSync(pidFile, { force: true })
  })
})
