import { mkdtemp, readdir, readFile, rm, stat, writeFile } from 'node:fs/promises'
import { tmpdir } from 'node:os'
import { join } from 'node:path'

import { afterEach, beforeEach, describe, expect, test, vi } from 'vitest'

import { wellKnownCredentials } from '../credentials.js'
import { credentialsFor, keptCredentials } from './credentials.js'

describe('credentials in a data folder', () => {
  test('are the same for all that are the first to ask for them', async () => {
    const folder = await mkdtemp(join(tmpdir(), 'emulator-credentials-'))
    const data = join(folder, 'data')
    const [first, ...others] = await Promise.all(
      Array.from({ length: 8 }, () => keptCredentials(data)),
    )
    for (const other of others) expect(other).toEqual(first)
    const path = join(data, 'credentials.json')
    expect(JSON.parse(await readFile(path, 'utf8'))).toEqual(first)
    expect((await stat(path)).mode & 0o777).toBe(0o600)
    expect(await readdir(data)).toEqual(['credentials.json'])
    await rm(folder, { recursive: true })
  })
})

describe('the credentials of an emulator to come', () => {
  let folder: string

  beforeEach(async () => {
    folder = await mkdtemp(join(tmpdir(), 'emulator-credentials-'))
    vi.stubEnv('EXOSCALE_API_KEY', '')
    vi.stubEnv('EXOSCALE_API_SECRET', '')
  })
  afterEach(async () => {
    vi.unstubAllEnvs()
    await rm(folder, { recursive: true })
  })

  function fix(key: string, secret: string): void {
    vi.stubEnv('EXOSCALE_API_KEY', key)
    vi.stubEnv('EXOSCALE_API_SECRET', secret)
  }

  test('are made up when nothing fixes them', async () => {
    expect(await credentialsFor({}, undefined)).toEqual({})
  })

  test('are those of the environment, before those in a data folder, which stay', async () => {
    const dataDirectory = join(folder, 'data')
    const kept = await credentialsFor({ dataDirectory }, undefined)
    fix('EXO1', 's1')
    const want = { apiKey: 'EXO1', apiSecret: 's1' }
    expect(await credentialsFor({ dataDirectory }, undefined)).toEqual(want)
    fix('', '')
    expect(await credentialsFor({ dataDirectory }, undefined)).toEqual(kept)
  })

  test('are those that were chosen before all others', async () => {
    fix('EXO1', 's1')
    expect(await credentialsFor({}, 'well-known')).toEqual(wellKnownCredentials)
    const file = join(folder, '.env')
    await writeFile(file, `# ours\nexport EXOSCALE_API_KEY="EXO2"\nEXOSCALE_API_SECRET='s 2'\n`)
    expect(await credentialsFor({}, file)).toEqual({ apiKey: 'EXO2', apiSecret: 's 2' })
  })

  test.each([
    ['EXO1', '', 'EXOSCALE_API_KEY is set in the environment, and EXOSCALE_API_SECRET is not'],
    ['', 'canary', 'EXOSCALE_API_SECRET is set in the environment, and EXOSCALE_API_KEY is not'],
  ])('are not half of a pair: %j and %j', async (key, secret, message) => {
    fix(key, secret)
    const refused = await credentialsFor({}, undefined).catch((error: Error) => error.message)
    expect(refused).toContain(message)
    expect(refused).not.toContain('canary')
  })

  test.each([
    [undefined, 'cannot be read: ENOENT'],
    ['OTHER=canary', 'has neither EXOSCALE_API_KEY nor EXOSCALE_API_SECRET'],
    ['EXOSCALE_API_SECRET=canary', 'EXOSCALE_API_KEY is not'],
  ])('are not in a file with %j', async (text, message) => {
    const file = join(folder, 'other.env')
    if (text !== undefined) await writeFile(file, text)
    const refused = await credentialsFor({}, file).catch((error: Error) => error.message)
    expect(refused).toContain(message)
    expect(refused).not.toContain('canary')
  })
})
