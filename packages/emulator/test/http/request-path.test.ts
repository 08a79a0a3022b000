import { execFile } from 'node:child_process'
import { fileURLToPath } from 'node:url'
import { promisify } from 'node:util'

import { beforeAll, describe, expect, test } from 'vitest'

/** What `request-path-process.ts` measures of a request. */
interface Figures {
  /** Every file of which a function runs, leaf helpers included. */
  readonly files: readonly string[]
  /** The files on the longest chain of callers from the request to a server's socket. */
  readonly way: readonly string[]
}

let figures: Readonly<Record<string, Figures>> = {}

beforeAll(async () => {
  const script = fileURLToPath(new URL('request-path-process.ts', import.meta.url))
  const { stdout } = await promisify(execFile)(process.execPath, ['--import', 'tsx', script])
  figures = JSON.parse(stdout) as typeof figures
})

describe('a request passes few files: to', () => {
  test.each([
    { request: 'read a service', files: 30, way: 0 },
    { request: 'read metrics', files: 35, way: 14 },
    { request: 'reset a password', files: 44, way: 14 },
    { request: 'create a user', files: 47, way: 14 },
    { request: 'update settings', files: 56, way: 14 },
    { request: 'create a service', files: 68, way: 14 },
  ])('$request, at most $files in all and $way on the way to a server', ({ request, ...most }) => {
    const { files = [], way = [] } = figures[request] ?? {}
    expect(files).toContain('http/api/exchange.ts')
    expect(files.length, files.join('\n')).toBeLessThanOrEqual(most.files)
    expect(way.length, way.join(' > ')).toBeLessThanOrEqual(most.way)
    // The emulator answers a read of a service without its servers.
    const ends = most.way === 0 ? [] : ['http/api/exchange.ts', 'valkey/connection.ts']
    expect(way).toEqual(expect.arrayContaining(ends))
  })
})
