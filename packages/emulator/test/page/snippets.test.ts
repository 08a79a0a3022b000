import { execFile } from 'node:child_process'
import { mkdtemp, rm, writeFile } from 'node:fs/promises'
import { join } from 'node:path'
import { promisify } from 'node:util'

import { afterAll, beforeAll, describe, expect, test } from 'vitest'

import {
  connectionString,
  iovalkeyProgram,
  valkeyCli,
  type Access,
} from '../../page/model/connecting.js'
import { curlOf } from '../../page/model/curl.js'
import type { Emulator } from '../../src/emulator.js'
import { startEmulator } from '../../src/start.js'
import { call } from '../support/http.js'

const run = promisify(execFile)
const shell = async (command: string) => (await run('sh', ['-c', command])).stdout
const secret = "it's-a-$ecret"

let emulator: Emulator
let access: Access

beforeAll(async () => {
  emulator = await startEmulator({ operations: 'at-once' })
  const users = [{ username: 'app', password: secret }]
  await emulator.control.seed({
    services: [{ name: 'cache', body: { plan: 'hobbyist-2' }, users }],
  })
  const { services, certificateFile } = await emulator.control.state()
  const [{ host = '', port = 0 } = {}] = services[0]?.components ?? []
  access = { host, port, tls: true, username: 'app', password: secret, certificateFile }
})

afterAll(() => emulator.stop())

describe('what the page says how to connect', () => {
  test('is a command of valkey-cli that works', async () => {
    const program = (await shell('command -v valkey-cli || command -v redis-cli')).trim()
    const command = valkeyCli(access).replace('valkey-cli', program)
    expect(await shell(`${command} ACL WHOAMI 2>&1 || true`)).toContain('acl|whoami')
    expect(await shell(`${command} PING`)).toBe('PONG\n')
  })

  test('is a program with iovalkey that works', async () => {
    const folder = await mkdtemp(join(import.meta.dirname, 'program-'))
    try {
      const file = join(folder, 'program.mjs')
      await writeFile(file, iovalkeyProgram(access))
      expect((await run(process.execPath, [file])).stdout).toBe('PONG\n')
    } finally {
      await rm(folder, { recursive: true })
    }
  })

  test('has no password until somebody asks for it', () => {
    const hidden = { ...access, password: undefined }
    for (const text of [connectionString, valkeyCli, iovalkeyProgram])
      expect(text(hidden)).toContain('PASSWORD')
    expect(connectionString(access)).toContain(encodeURIComponent(secret))
  })
})

describe('a request that is copied as curl', () => {
  test('does the same again, and holds no secret', async () => {
    await call(emulator, 'POST', '/dbaas-valkey/again', { plan: "it's" })
    await call(emulator, 'PUT', '/dbaas-valkey/cache', { 'ip-filter': ['127.0.0.0/8'] })
    const [refused, changed] = await emulator.control.journal()
    for (const entry of [refused, changed]) {
      if (entry === undefined) throw new Error('The journal is empty.')
      const text = curlOf(entry, new URL(emulator.endpoint).origin, false)
      expect(text).not.toContain(emulator.apiSecret)
      const answer = JSON.parse(await shell(text)) as { id?: string }
      const { id: _id, ...expected } = entry.response as { id?: string }
      expect(answer).toMatchObject(expected)
    }
    expect(await emulator.control.journal()).toHaveLength(4)
  })

  test('says where a secret was left out', async () => {
    await call(emulator, 'PUT', '/dbaas-valkey/cache/user/app/password/reset', {
      password: 'another-secret',
    })
    const entry = (await emulator.control.journal()).at(-1)
    const text = entry && curlOf(entry, 'http://127.0.0.1:1', true)
    expect(text).toContain('# *** stands for')
    expect(text).toContain('$DBAAS_VALKEY_CONTROL_TOKEN')
    expect(text).not.toContain('another-secret')
  })
})
