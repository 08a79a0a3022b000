import { execFile } from 'node:child_process'
import { fileURLToPath } from 'node:url'
import { promisify } from 'node:util'

import { expect, test } from 'vitest'

/** Whoever follows a request through the code reads no more files than this. */
const most = 30

test('a read of a service passes few files', async () => {
  const script = fileURLToPath(new URL('request-path-process.ts', import.meta.url))
  const { stdout } = await promisify(execFile)(process.execPath, ['--import', 'tsx', script])
  const files = JSON.parse(stdout) as string[]
  expect(files).toContain('http/api/exchange.ts')
  expect(files).toContain('valkey/node.ts')
  expect(files.length, files.join('\n')).toBeLessThanOrEqual(most)
})
