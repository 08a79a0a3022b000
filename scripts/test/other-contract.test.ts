import { execFile } from 'node:child_process'
import { mkdtemp, rm, symlink } from 'node:fs/promises'
import { createRequire } from 'node:module'
import { tmpdir } from 'node:os'
import { join } from 'node:path'
import { promisify } from 'node:util'
import { expect, test } from 'vitest'
import { root } from '../root.js'

const run = promisify(execFile)
const { resolve } = createRequire(import.meta.url)

const documents = [
  { name: 'OpenAPI 3.0', file: '@readme/oas-examples/3.0/json/petstore-expanded.json' },
  {
    name: 'OpenAPI 3.0 with every kind of composition',
    file: '@readme/oas-examples/3.0/json/polymorphism.json',
  },
  {
    name: 'OpenAPI 3.1, with a format that nobody knows',
    file: '@readme/oas-examples/3.1/json/train-travel.json',
    options: ['--allow-format', 'iso-country-code'],
  },
]

test.each(documents)(
  'what another document gives compiles: $name',
  { timeout: 120_000 },
  async ({ file, options = [] }) => {
    const out = await mkdtemp(join(tmpdir(), 'other-contract-'))
    try {
      const args = ['generate.ts', '--spec', resolve(file), '--out', out, ...options]
      await run(process.execPath, [join(root, 'scripts/run.mjs'), ...args])
      await symlink(join(root, 'node_modules'), join(out, 'node_modules'))
      const tsc = join(root, 'node_modules/typescript/bin/tsc')
      const { stdout } = await run(process.execPath, [tsc, '-p', out]).catch(
        (error: { stdout: string }) => error,
      )
      expect(stdout).toBe('')
    } finally {
      await rm(out, { recursive: true })
    }
  },
)
