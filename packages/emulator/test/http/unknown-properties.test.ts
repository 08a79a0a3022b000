import type { ValkeyService } from '@dbaas-valkey/types'
import { afterEach, describe, expect, test } from 'vitest'

import type { Emulator } from '../../src/emulator.js'
import type { EmulatorOptions } from '../../src/options.js'
import { startEmulator } from '../../src/start.js'
import { call } from '../support/http.js'

let emulator: Emulator | undefined

afterEach(() => emulator?.stop())

async function emulatorWithService(options: EmulatorOptions = {}): Promise<Emulator> {
  emulator = await startEmulator(options)
  await emulator.control.seed({ services: [{ name: 'cache', body: { plan: 'hobbyist-2' } }] })
  return emulator
}

describe('a property that the contract does not know', () => {
  test.each<[string, string, string, object, string]>([
    [
      'of a service',
      'PUT',
      '/dbaas-valkey/cache',
      { ipFilter: ['10.0.0.0/8'] },
      'ipFilter is not a known property; did you mean "ip-filter"?',
    ],
    [
      'of the settings',
      'PUT',
      '/dbaas-valkey/cache',
      { 'valkey-settings': { maxmemory_polcy: 'allkeys-lru' } },
      'valkey-settings.maxmemory_polcy is not a known property; did you mean "maxmemory_policy"?',
    ],
    [
      'in camel case',
      'POST',
      '/dbaas-valkey/other',
      { plan: 'hobbyist-2', forkFromService: 'cache' },
      'forkFromService is not a known property; did you mean "fork-from-service"?',
    ],
    [
      'that resembles none',
      'POST',
      '/dbaas-valkey/other',
      { plan: 'hobbyist-2', colour: 'red' },
      'colour is not a known property',
    ],
    [
      'deeper down',
      'POST',
      '/dbaas-valkey/cache/user',
      { username: 'app', 'access-control': { command: ['+get'] } },
      'access-control.command is not a known property; did you mean "commands"?',
    ],
    [
      'whose name is that of something that every object has',
      'PUT',
      '/dbaas-valkey/cache',
      JSON.parse('{"constructor":1}') as object,
      'constructor is not a known property',
    ],
  ])('is refused: %s', async (_, method, path, body, detail) => {
    const answer = await call(await emulatorWithService(), method, path, body)
    expect(answer.status).toBe(400)
    expect(answer.json()).toMatchObject({ errors: [{ detail }] })
  })

  test('is told together with all else that is wrong', async () => {
    const answer = await call(await emulatorWithService(), 'POST', '/dbaas-valkey/other', {
      ipFilter: [],
    })
    const { errors } = answer.json<{ errors: { detail: string; pointer: string }[] }>()
    expect(errors.map(({ pointer }) => pointer).sort()).toEqual(['/ipFilter', '/plan'])
  })

  test('is ignored where the emulator was told to accept it', async () => {
    const target = await emulatorWithService({ unknownProperties: 'accepted' })
    const answer = await call(target, 'PUT', '/dbaas-valkey/cache', {
      ipFilter: ['10.0.0.0/8'],
      'ip-filter': ['10.0.0.0/8'],
    })
    expect(answer.status).toBe(200)
    const service = (await call(target, 'GET', '/dbaas-valkey/cache')).json<ValkeyService>()
    expect(service['ip-filter']).toEqual(['10.0.0.0/8'])
  })

  test('is refused among the settings even then, since their catalogue says so', async () => {
    const target = await emulatorWithService({ unknownProperties: 'accepted' })
    const answer = await call(target, 'PUT', '/dbaas-valkey/cache', {
      'valkey-settings': { maxmemory_polcy: 'allkeys-lru' },
    })
    expect(answer.status).toBe(400)
  })

  test('is refused in a seed, too', async () => {
    const target = await emulatorWithService()
    const body = { plan: 'hobbyist-2', ipFilter: [] }
    await expect(target.control.seed({ services: [{ name: 'other', body }] })).rejects.toThrow(
      'ipFilter is not a known property; did you mean "ip-filter"?',
    )
  })
})
