import { execFile } from 'node:child_process'
import { mkdtemp, rm, symlink, writeFile } from 'node:fs/promises'
import { createRequire } from 'node:module'
import { tmpdir } from 'node:os'
import { join } from 'node:path'
import { promisify } from 'node:util'

import { root } from '@dbaas-valkey/contract/root'
import { expect, test } from 'vitest'

import { runContract } from './validator/run-contract.js'
import { oddContract } from './odd-contract.js'

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

/** What the compiler says of the sources that a document gives. */
async function compileSourcesOf(
  file: string,
  out: string,
  options: readonly string[] = [],
): Promise<string> {
  const args = ['generate/src/cli.ts', '--spec', file, '--out', out, ...options]
  await run(process.execPath, [join(root, 'scripts/run.mjs'), ...args])
  await symlink(join(root, 'node_modules'), join(out, 'node_modules'))
  const tsc = join(root, 'node_modules/typescript/bin/tsc')
  const { stdout } = await run(process.execPath, [tsc, '-p', out]).catch(
    (error: { stdout: string }) => error,
  )
  return stdout
}

async function inFolder(use: (folder: string) => Promise<void>): Promise<void> {
  const folder = await mkdtemp(join(tmpdir(), 'other-contract-'))
  try {
    await use(folder)
  } finally {
    await rm(folder, { recursive: true })
  }
}

test.each(documents)(
  'what another document gives compiles: $name',
  { timeout: 120_000 },
  async ({ file, options }) => {
    await inFolder(async (out) => {
      expect(await compileSourcesOf(resolve(file), out, options)).toBe('')
    })
  },
)

test('what a document full of oddities gives compiles', { timeout: 120_000 }, async () => {
  await inFolder(async (out) => {
    const file = join(out, 'contract.json')
    await writeFile(file, JSON.stringify(oddContract))
    expect(await compileSourcesOf(file, out)).toBe('')
  })
})

test('and its validators say what it says', async () => {
  const { operations, ...validators } = await runContract(oddContract)
  const table: readonly (readonly [name: string, accepted: unknown, refused: unknown])[] = [
    ['Alias', 'cat', 'cow'],
    ['AliasOfPart', 'Tom', 1],
    ['AliasOfTree', { next: {} }, { next: 1 }],
    ['Dog', { name: 'a', bark: true, kind: 'dog' }, { name: 'a', bark: true, kind: 'cat' }],
    ['Anchored', { leaf: 'a', again: {} }, { again: { leaf: 1 } }],
    ['Letters', 'dog', 'cat'],
    ['Report2', { Report: 'a' }, { report: 'a' }],
    ['Issue2', { Issue: 'a' }, { Issue: 1 }],
  ]
  for (const [name, accepted, refused] of table) {
    const is = (validators as Record<string, unknown>)[`is${name}`] as (value: unknown) => boolean
    expect([name, is(accepted), validators[name]?.is(accepted)]).toEqual([name, true, true])
    expect([name, is(refused), validators[name]?.is(refused)]).toEqual([name, false, false])
  }
  expect([validators['Anything']?.is(1), validators['Nothing']?.is(1)]).toEqual([true, false])
  expect(Object.keys(operations)).toEqual(expect.arrayContaining(['delete', 'put-/without/{id}']))
  expect(operations['delete']?.query?.is({ filter: 1 })).toBe(false)
})
