import { execFileSync } from 'node:child_process'
import { mkdtempSync, readFileSync, rmSync, statSync, symlinkSync, writeFileSync } from 'node:fs'
import { tmpdir } from 'node:os'
import { join } from 'node:path'
import { gzipSync } from 'node:zlib'

import type { ValkeyService } from '@dbaas-valkey/types'
import { Redis } from 'iovalkey'
import { afterAll, beforeAll, describe, expect, onTestFinished, test } from 'vitest'

import type { Emulator } from '../../src/emulator.js'
import { startEmulator } from '../../src/start.js'
import { connectControl } from '../../src/testing/remote.js'
import { findOnPath } from '../../src/valkey/binary.js'
import { LooseArchive } from '../support/archive.js'
import { call, send } from '../support/http.js'
import { change } from '../support/operations.js'

const password = 'app-password-1'
const folder = mkdtempSync(join(tmpdir(), 'dbaas-valkey-archive-'))
const archive = join(folder, 'archive.tar.gz')
let from: Emulator
let to: Emulator
let files = 0

const newPath = (): string => join(folder, `file-${(files += 1)}`)

beforeAll(async () => {
  from = await startEmulator({ operations: 'at-once' })
  to = await startEmulator({ operations: 'at-once', log: () => undefined })
  await from.control.seed({
    services: [
      {
        name: 'cache',
        body: {
          plan: 'startup-4',
          'ip-filter': ['127.0.0.0/8'],
          maintenance: { dow: 'monday', time: '01:00:00' },
          'valkey-settings': { timeout: 60 },
        },
        users: [{ username: 'app', password, 'access-control': { keys: ['app:*'] } }],
        commands: [
          ['SET', 'app:1', 'Ada'],
          ['RPUSH', 'list', '1', '2'],
        ],
      },
      { name: 'pair', zone: 'at-vie-1', body: { plan: 'business-4' } },
      { name: 'volatile', body: { plan: 'hobbyist-2', 'valkey-settings': { persistence: 'off' } } },
    ],
  })
  await from.control.execute({ service: 'volatile', commands: [['SET', 'a', '1']] })
  await from.control.createBackup({ service: 'cache' })
  await from.control.execute({ service: 'cache', commands: [['SET', 'app:2', 'Bob']] })
  await from.control.export({ file: archive })
}, 30_000)

afterAll(async () => {
  await Promise.all([from.stop(), to.stop()])
  rmSync(folder, { recursive: true })
})

/** Connects a client of another project to a service of an emulator. */
async function clientOf(emulator: Emulator, name: string, username: string): Promise<Redis> {
  const service = await read(emulator, name)
  const { certificate } = (await call(emulator, 'GET', '/dbaas-ca-certificate')).json<{
    certificate: string
  }>()
  const path = `/dbaas-valkey/${name}/user/${username}/password/reveal`
  const revealed = (await call(emulator, 'GET', path)).json<{ password: string }>()
  const { host, port } = service['uri-params'] as { host: string; port: string }
  const redis = new Redis({
    host,
    port: Number(port),
    username,
    password: revealed.password,
    tls: { ca: certificate },
    enableReadyCheck: false,
  })
  onTestFinished(() => redis.disconnect())
  return redis
}

async function read(emulator: Emulator, name: string): Promise<ValkeyService> {
  return (await call(emulator, 'GET', `/dbaas-valkey/${name}`)).json<ValkeyService>()
}

/** What a service is, apart from where it listens and when it changed. */
function lasting({ backups, users, maintenance, ...service }: ValkeyService): object {
  const { plan, version: _, 'ip-filter': filter, 'valkey-settings': settings } = service
  const created = service['created-at']
  return { plan, filter, settings, created, backups, users, maintenance }
}

async function sum(emulator: Emulator): Promise<unknown> {
  const { services } = await emulator.control.state()
  return services.map(({ name, zone, state }) => `${zone}/${name} ${state}`)
}

describe('an archive', () => {
  test('is taken up by another emulator: services, users, settings, backups and data', async () => {
    await to.control.seed({ services: [{ name: 'old', body: { plan: 'startup-4' } }] })
    expect(await to.control.import({ file: archive })).toEqual({
      services: [
        { zone: 'ch-gva-2', name: 'cache' },
        { zone: 'ch-gva-2', name: 'volatile' },
        { zone: 'at-vie-1', name: 'pair' },
      ],
    })
    expect(await sum(to)).toEqual(await sum(from))
    expect(lasting(await read(to, 'cache'))).toEqual(lasting(await read(from, 'cache')))
    const app = await clientOf(to, 'cache', 'app')
    expect(app.options.password).toBe(password)
    expect(await app.mget('app:1', 'app:2')).toEqual(['Ada', 'Bob'])
    await expect(app.get('list')).rejects.toThrow('NOPERM')
    const owner = await clientOf(to, 'cache', 'default')
    expect(await owner.lrange('list', 0, -1)).toEqual(['1', '2'])
    expect(await (await clientOf(to, 'volatile', 'default')).get('a')).toBe('1')
    const [backup] = (await read(to, 'cache')).backups ?? []
    await change(to, 'POST', '/dbaas-valkey/fork', {
      plan: 'startup-4',
      'fork-from-service': 'cache',
      'recovery-backup-name': backup?.['backup-name'],
    })
    expect(await (await clientOf(to, 'fork', 'default')).mget('app:1', 'app:2')).toEqual([
      'Ada',
      null,
    ])
  })

  test('is private, and other programs read it and the dumps in it', async () => {
    expect(statSync(archive).mode & 0o777).toBe(0o600)
    const listed = execFileSync('tar', ['tzf', archive], { encoding: 'utf8' })
    expect(
      listed
        .trim()
        .split('\n')
        .map((path) => path.replace(/backup-\d.*\.rdb/, '*')),
    ).toEqual([
      'archive.json',
      'snapshot.json',
      'ch-gva-2/cache/dump.rdb',
      'ch-gva-2/cache/backups/*',
      'ch-gva-2/volatile/dump.rdb',
      'at-vie-1/pair/dump.rdb',
    ])
    const modes = execFileSync('tar', ['tvzf', archive], { encoding: 'utf8' })
    expect(modes.match(/^-rw------- /gm)).toHaveLength(6)
    execFileSync('gzip', ['-t'], { input: readFileSync(archive) })
    const loose = new LooseArchive(archive, newPath())
    const checker = findOnPath('valkey-check-rdb') ?? 'redis-check-rdb'
    const dump = join(loose.folder, 'ch-gva-2/cache/dump.rdb')
    expect(execFileSync(checker, [dump], { encoding: 'utf8' })).toContain('RDB looks OK')
  })

  test('has no credentials of the emulator, and no passwords of its own users of the servers', () => {
    const text = execFileSync('tar', ['xzOf', archive], { encoding: 'latin1' })
    expect(text).toContain(password)
    expect(text).not.toContain(from.apiSecret)
    expect(text).not.toContain('PRIVATE KEY')
    expect(text).not.toMatch(/administratorPassword|replicatorPassword/)
  })

  test('goes out and in over HTTP, with the file on the side of the program that asks', async () => {
    const [near, far] = [connectControl(from.endpoint), connectControl(to.endpoint)]
    const file = newPath()
    expect(await near.export({ file })).toEqual({ file, size: statSync(file).size })
    expect(statSync(file).mode & 0o777).toBe(0o600)
    await to.control.reset()
    const { services } = await far.import({ file })
    expect(services).toHaveLength(3)
    expect(await sum(to)).toEqual(await sum(from))
    const answer = await fetch(new URL('/_emulator/archive', from.endpoint))
    expect(answer.headers.get('content-type')).toBe('application/gzip')
    expect(answer.headers.get('content-disposition')).toMatch(/^attachment; .*\.tar\.gz"$/)
    const body = await answer.arrayBuffer()
    const back = await fetch(new URL('/_emulator/archive', to.endpoint), {
      method: 'POST',
      headers: { 'content-type': 'application/gzip' },
      body,
    })
    expect(await back.json()).toEqual({ services })
  })

  test('of an emulator without services empties another one', async () => {
    await to.control.seed({ services: [{ name: 'surplus', body: { plan: 'startup-4' } }] })
    const file = newPath()
    const empty = await startEmulator()
    await empty.control.export({ file })
    await empty.stop()
    expect(await to.control.import({ file })).toEqual({ services: [] })
    expect(await sum(to)).toEqual([])
  })
})

type Damage = (loose: LooseArchive, file: string) => string

interface Service {
  name: string
  users: { username: string; accessControl: { commands: string[] } }[]
  settings: object
}

/** Changes the service `cache`, and the list with it, as somebody who knows the format would. */
const withCache =
  (edit: (service: Service) => void): Damage =>
  (loose, file) => {
    const snapshot = loose.read<{ zones: Record<string, Service[]> }>('snapshot.json')
    const [cache] = snapshot.zones['ch-gva-2'] ?? []
    edit(cache as Service)
    loose.write('snapshot.json', snapshot)
    loose.list()
    return loose.pack(file)
  }

const withIndex =
  (edit: (index: { version: number; files: { path: string; size: number }[] }) => void): Damage =>
  (loose, file) => {
    const index = loose.read<{ version: number; files: { path: string; size: number }[] }>(
      'archive.json',
    )
    edit(index)
    loose.write('archive.json', index)
    return loose.pack(file)
  }

const dump = 'ch-gva-2/cache/dump.rdb'

const written =
  (bytes: () => string | Uint8Array): Damage =>
  (_, file) => {
    writeFileSync(file, bytes())
    return file
  }

const damages: readonly (readonly [name: string, damage: Damage, message: string])[] = [
  ['that is not there', (_, file) => file, 'cannot be read'],
  ['that is empty', written(() => ''), 'ends too early'],
  ['that is text', written(() => 'services: []'), 'not compressed with gzip'],
  ['that is compressed text', written(() => gzipSync('x'.repeat(4096))), 'damaged'],
  ['that is cut off', written(() => readFileSync(archive).subarray(0, -100)), 'ends too early'],
  [
    'whose tar is cut off',
    (loose, file) => {
      const whole = execFileSync('gzip', ['-dc', loose.pack(file)], { maxBuffer: 1 << 28 })
      writeFileSync(file, gzipSync(whole.subarray(0, 20 * 512)))
      return file
    },
    'ends too early',
  ],
  [
    'that goes on and on',
    (loose, file) => {
      const whole = execFileSync('gzip', ['-dc', loose.pack(file)], { maxBuffer: 1 << 28 })
      writeFileSync(file, gzipSync(Buffer.concat([whole, Buffer.alloc(1 << 26)]), { level: 1 }))
      return file
    },
    'it holds more than its list says',
  ],
  [
    'with a flipped byte',
    (loose, file) => {
      const bytes = readFileSync(loose.pack(file))
      const middle = bytes.length >> 1
      bytes[middle] = (bytes[middle] ?? 0) ^ 1
      writeFileSync(file, bytes)
      return file
    },
    'cannot be imported',
  ],
  [
    'of somebody else',
    (_, file) => {
      execFileSync('tar', ['czf', file, '-C', folder, 'archive.tar.gz'])
      return file
    },
    'its first file is not archive.json',
  ],
  [
    'of another format',
    (loose, file) => {
      loose.write('archive.json', { ...loose.read<object>('archive.json'), format: 'rdb' })
      return loose.pack(file)
    },
    'not an archive of this emulator',
  ],
  [
    'of a newer emulator',
    withIndex((index) => (index.version = 2)),
    'newer emulator, in version 2',
  ],
  [
    'whose data was changed',
    (loose, file) => {
      loose.write(
        dump,
        readFileSync(join(loose.folder, dump)).map((byte) => byte ^ 1),
      )
      return loose.pack(file)
    },
    `${dump} is not what its list says`,
  ],
  [
    'with a file of another size than its list says',
    withIndex(({ files: [first] }) => first && (first.size += 1)),
    'bytes, and',
  ],
  [
    'that would be too large',
    withIndex(({ files: [first] }) => first && (first.size = 2 ** 40)),
    'too large',
  ],
  [
    'whose list leads elsewhere',
    withIndex(({ files: [first] }) => first && (first.path = '../../escaped')),
    'archive.json.files[0].path must match',
  ],
  [
    'with a file that leads elsewhere',
    (loose, file) => loose.pack(file, ['-P', '--transform', 's,^snapshot.json,../../escaped,']),
    '"../../escaped", which its list does not have',
  ],
  [
    'with a symbolic link in the place of a file',
    (loose, file) => {
      rmSync(join(loose.folder, dump))
      symlinkSync('/etc/passwd', join(loose.folder, dump))
      return loose.pack(file)
    },
    `"${dump}", which its list does not have`,
  ],
  [
    'that lacks a file of its list',
    (loose, file) => {
      rmSync(join(loose.folder, dump))
      return loose.pack(file)
    },
    `${dump} is missing`,
  ],
  [
    'with a file that no service has',
    (loose, file) => {
      loose.write('ch-gva-2/other/dump.rdb', readFileSync(join(loose.folder, dump)))
      loose.list()
      return loose.pack(file)
    },
    'no service has the file ch-gva-2/other/dump.rdb',
  ],
  [
    'without the dump of a service',
    (loose, file) => {
      rmSync(join(loose.folder, dump))
      loose.list()
      return loose.pack(file)
    },
    `${dump} is missing`,
  ],
  [
    'with something that is no dump',
    (loose, file) => {
      loose.write(dump, 'REDIS nonsense')
      loose.list()
      return loose.pack(file)
    },
    'cannot load its data',
  ],
  [
    'with a dump that is cut off',
    (loose, file) => {
      loose.write(dump, readFileSync(join(loose.folder, dump)).subarray(0, -12))
      loose.list()
      return loose.pack(file)
    },
    'cannot load its data: it is damaged',
  ],
  [
    'with a service of an unknown plan',
    withCache((service) => Object.assign(service, { plan: 'startup-5' })),
    'cache: plan: "startup-5" is not a plan',
  ],
  [
    'with a setting that does not exist',
    withCache((service) => Object.assign(service.settings, { tiemout: 1 })),
    'tiemout',
  ],
  [
    'with a name that leads elsewhere',
    withCache((service) => (service.name = '../cache')),
    'is missing',
  ],
  [
    'with a service of fewer databases than its data',
    (loose, file) => {
      return withCache((service) => Object.assign(service.settings, { number_of_databases: 1 }))(
        loose,
        file,
      )
    },
    'number_of_databases',
  ],
  [
    'with a rule that the servers do not know',
    withCache(({ users }) => users[1]?.accessControl.commands.push('+nosuchcommand')),
    'cache does not start',
  ],
]

describe('an archive', () => {
  beforeAll(async () => {
    await to.control.reset()
    const commands = [['SET', 'key', 'kept']]
    await to.control.seed({ services: [{ name: 'mine', body: { plan: 'startup-4' }, commands }] })
    await from.control.execute({
      service: 'cache',
      commands: [['COPY', 'app:1', 'app:1', 'DB', '3']],
    })
    await from.control.export({ file: archive })
  })

  test.each(damages)('%s is refused, and nothing is lost', async (_, damage, message) => {
    const file = damage(new LooseArchive(archive, newPath()), newPath())
    await expect(to.control.import({ file })).rejects.toMatchObject({
      code: 'COMMAND_REFUSED',
      message: expect.stringContaining(message),
    })
    expect(await sum(to)).toEqual(['ch-gva-2/mine running'])
    const kept = await to.control.execute({ service: 'mine', commands: [['GET', 'key']] })
    expect(kept).toEqual(['kept'])
    expect(() => statSync(join(folder, '..', 'escaped'))).toThrow('ENOENT')
  })

  test('that another tar has packed again is taken up', async () => {
    const file = new LooseArchive(archive, newPath()).pack(newPath())
    expect((await to.control.import({ file })).services).toHaveLength(3)
  })
})

test('a program that sends an archive to the emulator cannot name a file of its machine', async () => {
  const headers = { 'content-type': 'application/json' }
  const body = JSON.stringify({ file: archive })
  const answer = await send(to.endpoint, 'POST', '/_emulator/archive', { headers, body })
  expect(answer.status).toBe(400)
  expect(answer.text).toContain('not compressed with gzip')
})
