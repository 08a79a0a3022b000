import { afterEach, beforeEach, describe, expect, test } from 'vitest'
import type { ValkeyService } from '@dbaas-valkey/types'

import type { Emulator } from '../../src/emulator.js'
import { startEmulator } from '../../src/start.js'
import { call } from '../support/http.js'

const day = 24 * 3_600_000
const logged: string[] = []
let emulator: Emulator

beforeEach(async () => {
  logged.length = 0
  emulator = await startEmulator({
    log: (level, message) => level === 'error' && logged.push(message),
  })
  const maintenance = { dow: 'sunday', time: '03:00:00' } as const
  await emulator.control.seed({
    services: [{ name: 'cache', body: { plan: 'startup-4', maintenance } }],
  })
  await emulator.control.announceUpdate({
    service: 'cache',
    update: { description: 'Security fixes' },
  })
})

afterEach(() => emulator.stop())

async function read(): Promise<ValkeyService> {
  return (await call(emulator, 'GET', '/dbaas-valkey/cache')).json<ValkeyService>()
}

describe('a week that passes in no time', () => {
  test('leaves the backups that were due, and the service maintained', async () => {
    expect((await read()).maintenance?.updates).toHaveLength(1)
    await emulator.control.moveClock({ by: 7 * day })
    const { backups = [], maintenance, state } = await read()
    expect(backups.length).toBeGreaterThan(2)
    expect(new Set(backups.map((backup) => backup['backup-time'])).size).toBe(backups.length)
    expect(maintenance?.updates).toEqual([])
    expect(state).toBe('running')
    expect(logged).toEqual([])
  })

  test('can be broken off: what is under way starts nothing once the emulator has stopped', async () => {
    const moved = emulator.control.moveClock({ by: 7 * day })
    await emulator.stop()
    await moved
    expect(logged).toEqual([])
  })
})
