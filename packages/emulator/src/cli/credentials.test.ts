import { mkdtemp, readdir, readFile, rm, stat } from 'node:fs/promises'
import { tmpdir } from 'node:os'
import { join } from 'node:path'

import { describe, expect, test } from 'vitest'

import { keptCredentials } from './credentials.js'

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
