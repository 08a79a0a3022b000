import { renameSync, rmSync, writeFileSync } from 'node:fs'
import { join } from 'node:path'

import { beforeEach, describe, expect, onTestFinished, test } from 'vitest'

import type { Emulator } from '../../src/emulator.js'
import type { EmulatorOptions } from '../../src/options.js'
import { startEmulator } from '../../src/start.js'
import { testFolder, until } from '../backend/support.js'
import { call } from '../support/http.js'
import { change } from '../support/operations.js'

let file: string
let messages: string[]

beforeEach(() => {
  file = join(testFolder(), 'seed.yaml')
  messages = []
})

async function started(seed: string, options: EmulatorOptions = {}): Promise<Emulator> {
  writeFileSync(file, seed)
  const log = (level: string, message: string) => messages.push(`${level}: ${message}`)
  const emulator = await startEmulator({ seedFile: file, log, ...options })
  onTestFinished(() => emulator.stop())
  return emulator
}

/** Replaces the file as editors do, and returns what the emulator says then. */
async function saved(seed: string): Promise<string> {
  messages.length = 0
  writeFileSync(`${file}.new`, seed)
  renameSync(`${file}.new`, file)
  await until(() => messages.length > 0)
  return messages.join('\n')
}

const path = '/dbaas-valkey/cache'
const read = async (emulator: Emulator) => (await call(emulator, 'GET', path)).json<object>()
const execute = (emulator: Emulator, ...commands: string[][]) =>
  emulator.control.execute({ service: 'cache', commands })
const names = async ({ control }: Emulator) =>
  (await control.state()).services.map(({ name }) => name)

const cache = `
services:
  - name: cache
    body: { plan: startup-4, valkey-settings: { timeout: 60 }, ip-filter: [127.0.0.1] }
    users:
      - { username: default, password: known-password }
      - { username: app, access-control: { keys: ['app:*'] } }
    commands: [[RPUSH, list, a]]
`

describe('the file of a seed', () => {
  test('has its services there from the start, and the user default with a known password', async () => {
    const emulator = await started(cache)
    expect(await read(emulator)).toMatchObject({ state: 'running', 'ip-filter': ['127.0.0.1/32'] })
    expect((await call(emulator, 'GET', `${path}/user/default/password/reveal`)).json()).toEqual({
      username: 'default',
      password: 'known-password',
    })
    expect(await execute(emulator, ['LRANGE', 'list', '0', '-1'])).toEqual([['a']])
  })

  test('can be used again with a data directory: what is there becomes what the file says, without its commands', async () => {
    const dataDirectory = testFolder()
    const first = await started(cache, { dataDirectory })
    await change(first, 'POST', '/dbaas-valkey/own', { plan: 'hobbyist-2' })
    await change(first, 'PUT', path, { plan: 'business-4', 'valkey-settings': { timeout: 5 } })
    await change(first, 'DELETE', `${path}/user/app`)
    await first.stop()
    const second = await started(cache, { dataDirectory })
    expect(await names(second)).toEqual(['cache', 'own'])
    expect(await read(second)).toMatchObject({
      plan: 'startup-4',
      'valkey-settings': { timeout: 60 },
      users: [{ username: 'default' }, { username: 'app' }],
    })
    expect(await execute(second, ['LRANGE', 'list', '0', '-1'])).toEqual([['a']])
  })

  test('keeps the emulator from starting when it is wrong, missing or cannot be carried out', async () => {
    const wrong = started(cache.replace('startup-4', 'startup-5'))
    await expect(wrong).rejects.toMatchObject({
      code: 'SEED_INVALID',
      message: `${file}:4:19: seed.services[0].body.plan: "startup-5" is not a plan`,
    })
    await expect(started(cache.replace('RPUSH', 'GETX'))).rejects.toMatchObject({
      code: 'SEED_INVALID',
      message: expect.stringMatching(/:3:5: cache: GETX list a: ERR unknown command/),
    })
    rmSync(file)
    await expect(startEmulator({ seedFile: file })).rejects.toMatchObject({
      code: 'SEED_INVALID',
      message: expect.stringContaining('ENOENT'),
    })
    await expect(startEmulator({ watchSeed: true })).rejects.toMatchObject({
      code: 'INVALID_OPTION',
    })
  })
})

describe('the file of a seed that is followed', () => {
  test('adds, changes and removes what it declares, and leaves alone what it does not', async () => {
    const emulator = await started(cache, { watchSeed: true })
    await change(emulator, 'POST', '/dbaas-valkey/own', { plan: 'hobbyist-2' })
    await change(emulator, 'POST', `${path}/user`, { username: 'guest' })
    await change(emulator, 'PUT', path, { 'valkey-settings': { lfu_decay_time: 3 } })

    const more = `${cache}  - { name: second, body: { plan: hobbyist-2 } }\n`
    expect(await saved(more)).toBe(`info: The seed ${file} was applied: created second.`)

    const other = `
services:
  - name: cache
    body: { plan: business-4, valkey-settings: { maxmemory_policy: allkeys-lru } }
    users:
      - { username: app, password: another-password, access-control: { keys: ['*'] } }
    commands: [[RPUSH, list, b], [SET, a, '1']]
`
    expect(await saved(other)).toBe(
      `info: The seed ${file} was applied: deleted second, updated cache.`,
    )
    expect(await names(emulator)).toEqual(['cache', 'own'])
    expect(await read(emulator)).toMatchObject({
      plan: 'business-4',
      'ip-filter': ['0.0.0.0/0'],
      'valkey-settings': { timeout: 300, maxmemory_policy: 'allkeys-lru', lfu_decay_time: 3 },
      users: [
        { username: 'default' },
        { username: 'app', 'access-control': { keys: ['*'] } },
        { username: 'guest' },
      ],
    })
    expect((await call(emulator, 'GET', `${path}/user/app/password/reveal`)).json()).toMatchObject({
      password: 'another-password',
    })
    expect(await execute(emulator, ['LRANGE', 'list', '0', '-1'], ['GET', 'a'])).toEqual([
      ['a', 'b'],
      '1',
    ])
  })

  test('changes nothing when it is wrong, and says where; when it is mended, that is done', async () => {
    const emulator = await started(cache, { watchSeed: true })
    const before = await read(emulator)
    for (const [wrong, place] of [
      [cache.replace('plan: startup-4', 'plan: startup-44'), ':4:19: seed.services[0].body.plan'],
      [
        cache.replace('username: app', 'usernaem: app'),
        ':7:11: seed.services[0].users[1].usernaem',
      ],
      ['services: [', ':1:12: '],
      ['', ':1:1: seed must be an object'],
    ] as const) {
      const said = await saved(wrong)
      expect(said).toContain('error: The seed was not applied, and the services stay as they are')
      expect(said).toContain(`${file}${place}`)
      expect(await read(emulator)).toEqual(before)
    }
    messages.length = 0
    rmSync(file)
    await until(() => messages.length > 0)
    expect(messages.join()).toContain('ENOENT')
    expect(await read(emulator)).toEqual(before)
    expect(await saved('services: []')).toContain('deleted cache')
    expect(await names(emulator)).toEqual([])
  })

  test('says what could not be done, does the rest, and tries again the next time', async () => {
    const protectedCache = cache.replace(
      'plan: startup-4',
      'plan: startup-4, termination-protection: true',
    )
    const emulator = await started(protectedCache, { watchSeed: true })
    const without = 'services:\n  - { name: second, body: { plan: hobbyist-2 } }\n'
    const said = await saved(without)
    expect(said).toContain('created second')
    expect(said).toMatch(
      /error: .*:1:1: cache: The service cache is protected against termination\./,
    )
    expect(await names(emulator)).toEqual(['cache', 'second'])
    await change(emulator, 'PUT', path, { 'termination-protection': false })
    expect(await saved(`${without}# again\n`)).toContain('deleted cache')

    const fork = `${without}  - name: fork\n    body: { plan: startup-4, fork-from-service: nobody }\n`
    expect(await saved(fork)).toMatch(/:3:5: fork: .*the service nobody does not exist/)
    expect(await saved(fork.replace('nobody', 'second'))).toContain('created fork')
    expect(await saved(fork.replace('nobody', 'fork'))).toMatch(
      /:3:5: fork: fork-from-service count/,
    )
  })

  test('is not followed when the emulator has ended', async () => {
    const emulator = await started(cache, { watchSeed: true })
    await emulator.stop()
    writeFileSync(file, 'services: [')
    await new Promise((resolve) => setTimeout(resolve, 700))
    expect(messages).toEqual([])
  })
})
