import { mkdtemp, readdir, rm } from 'node:fs/promises'
import { tmpdir } from 'node:os'
import { join } from 'node:path'

import { afterAll, beforeAll, describe, expect, test } from 'vitest'

import type { Emulator } from '../../src/emulator.js'
import { startEmulator } from '../../src/start.js'
import { fuzz } from '../fuzz/fuzz.js'

let emulator: Emulator
let parent: string
const logged: string[] = []

beforeAll(async () => {
  parent = await mkdtemp(join(tmpdir(), 'emulator-fuzz-'))
  emulator = await startEmulator({
    dataDirectory: join(parent, 'data'),
    log: (level, message) => level === 'error' && logged.push(message),
  })
  await emulator.control.seed({
    services: [{ name: 'cache', body: { plan: 'hobbyist-2' }, users: [{ username: 'app' }] }],
  })
})

afterAll(async () => {
  await emulator.stop()
  await rm(parent, { recursive: true })
})

describe('odd requests', () => {
  test('are answered one and all, none with a failure of the emulator', async () => {
    const { failures } = await fuzz(emulator, 2000, 1)
    expect(failures).toEqual([])
    expect(logged).toEqual([])
  }, 120_000)

  test('leave nothing outside the data folder', async () => {
    expect(await readdir(parent)).toEqual(['data'])
  })
})
