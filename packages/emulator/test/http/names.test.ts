import { mkdtemp, readdir, rm } from 'node:fs/promises'
import { tmpdir } from 'node:os'
import { join } from 'node:path'

import { afterAll, beforeAll, describe, expect, test } from 'vitest'

import type { Emulator } from '../../src/emulator.js'
import { startEmulator } from '../../src/start.js'
import { call } from '../support/http.js'

let emulator: Emulator
let parent: string

beforeAll(async () => {
  parent = await mkdtemp(join(tmpdir(), 'emulator-names-'))
  emulator = await startEmulator({ dataDirectory: join(parent, 'data'), operations: 'at-once' })
})

afterAll(async () => {
  await emulator.stop()
  await rm(parent, { recursive: true })
})

describe('a name that means something to a file system', () => {
  test.each([
    '..%2F..%2Fescaped',
    '%2Fescaped',
    '..',
    '.',
    'a%2F..%2F..%2Fb',
    '%00',
    'a%5Cb',
    '~',
    '-rf',
  ])('does not get a service out of the data folder: %s', async (name) => {
    const answer = await call(emulator, 'POST', `/dbaas-valkey/${name}`, { plan: 'hobbyist-2' })
    expect([200, 400, 404]).toContain(answer.status)
    expect(await readdir(parent)).toEqual(['data'])
  })

  test('does not get a user out of it either', async () => {
    await emulator.control.seed({ services: [{ name: 'cache', body: { plan: 'hobbyist-2' } }] })
    for (const username of ['../../x', '/x', 'a\nuser b on nopass +@all', '..', '*']) {
      const answer = await call(emulator, 'POST', '/dbaas-valkey/cache/user', { username })
      expect([200, 400]).toContain(answer.status)
    }
    expect(await readdir(parent)).toEqual(['data'])
  })
})
