import { afterAll, beforeAll, describe, expect, test, vi } from 'vitest'

import type { Emulator } from '../../src/emulator.js'
import { startEmulator } from '../../src/start.js'
import { call } from '../support/http.js'

let emulator: Emulator
const logged: string[] = []

beforeAll(async () => {
  // There is no program on this PATH.
  vi.stubEnv('PATH', '/nowhere')
  vi.stubEnv('DBAAS_VALKEY_SERVER', undefined)
  emulator = await startEmulator({
    log: (_level, message) => logged.push(message),
  })
})

afterAll(async () => {
  vi.unstubAllEnvs()
  await emulator.stop()
})

describe('without a server program', () => {
  test('the emulator says so at once, in one sentence with the command that installs one', () => {
    expect(logged).toEqual([expect.stringContaining('apt-get install')])
    expect(logged[0]?.split('\n')).toHaveLength(1)
    expect(emulator.server).toBeUndefined()
  })

  test.each([
    ['/zone'],
    ['/dbaas-service'],
    ['/dbaas-service-type'],
    ['/dbaas-settings-valkey'],
    ['/dbaas-ca-certificate'],
  ])('%s is served all the same', async (path) => {
    expect((await call(emulator, 'GET', path)).status).toBe(200)
  })

  test('no service can be ordered, and the answer says why', async () => {
    const answer = await call(emulator, 'POST', '/dbaas-valkey/cache', { plan: 'hobbyist-2' })
    expect(answer.status).toBe(503)
    expect(answer.json()).toEqual({ message: expect.stringContaining('apt-get install') })
  })

  test('one that was asked for by name is missed at the start', async () => {
    await expect(startEmulator({ serverProgram: '/nowhere/valkey-server' })).rejects.toMatchObject({
      code: 'START_FAILED',
      message: expect.stringContaining('/nowhere/valkey-server'),
    })
  })
})
