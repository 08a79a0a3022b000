import { execFile } from 'node:child_process'
import { mkdir, mkdtemp, readdir, readFile, rm, symlink, writeFile } from 'node:fs/promises'
import { tmpdir } from 'node:os'
import { join } from 'node:path'
import { promisify } from 'node:util'

import { root } from '@dbaas-valkey/contract/root'
import { afterAll, beforeAll, describe, expect, test } from 'vitest'

import { filesBelow } from '../src/pipeline/files.js'
import { runContract } from './validator/run-contract.js'
import { oddContract } from './odd-contract.js'

const run = promisify(execFile)

const program = join(root, 'scripts/run.mjs')

/** Generates the package of a document beside a program that imports it by its name, and compiles both. */
async function build(file: string, folder: string, options: readonly string[] = []): Promise<void> {
  const out = join(folder, 'other')
  await mkdir(join(folder, 'node_modules'))
  await symlink(out, join(folder, 'node_modules/other'))
  await run(process.execPath, [
    program,
    'generate/src/cli.ts',
    '--spec',
    file,
    '--out',
    out,
    ...options,
  ])
  expect(await compiled(out)).toBe('')
}

async function compiled(project: string): Promise<string> {
  const tsc = join(root, 'node_modules/typescript/bin/tsc')
  const { stdout } = await run(process.execPath, [tsc, '-p', project]).catch(
    (error: { stdout: string }) => error,
  )
  return stdout
}

/** What a program prints that stands beside the package. */
async function printed(folder: string, code: string, ...options: string[]): Promise<unknown> {
  const args = [...options, '--input-type=module', '--eval', code]
  const { stdout } = await run(process.execPath, args, { cwd: folder })
  return JSON.parse(stdout)
}

describe('the package of a document', () => {
  let folder = ''
  const info = { title: 'Cups */ and "mugs"', version: '1' }
  const cup = { type: 'object', required: ['size'], properties: { size: { type: 'integer' } } }
  const document = { openapi: '3.1.1', info, paths: {}, components: { schemas: { cup } } }

  beforeAll(async () => {
    folder = await mkdtemp(join(tmpdir(), 'other-contract-'))
    const file = join(folder, 'cups.json')
    await writeFile(file, JSON.stringify(document))
    await build(file, folder)
  }, 120_000)
  afterAll(async () => {
    await rm(folder, { recursive: true })
  })

  test('has messages, and none under the condition for that', async () => {
    const code = `
      import { Cup } from 'other'
      const { issues } = Cup.validate({ size: 'big' })
      console.log(JSON.stringify(issues.map(({ message }) => message)))`
    expect(await printed(folder, code)).toEqual(['size must be an integer but is "big"'])
    expect(await printed(folder, code, '--conditions', 'no-messages')).toEqual(['type'])
  })

  test('has the document, and types that a program of others compiles with', async () => {
    const code = `
      import document from 'other/openapi.json' with { type: 'json' }
      console.log(JSON.stringify(document.info))`
    expect(await printed(folder, code)).toEqual(info)
    const use = `
      import { Cup } from 'other'
      import type { components, paths } from 'other/types'
      export const cup: components['schemas']['cup'] = Cup.parse({ size: 1 })
      export type Paths = keyof paths
      // @ts-expect-error -- A cup has a size.
      export const broken: Cup = {}`
    await writeFile(join(folder, 'use.ts'), use)
    const compilerOptions = { module: 'nodenext', strict: true, noEmit: true, types: [] }
    await writeFile(join(folder, 'package.json'), '{ "type": "module" }')
    const project = { compilerOptions, files: ['use.ts'] }
    await writeFile(join(folder, 'tsconfig.json'), JSON.stringify(project))
    expect(await compiled(folder)).toBe('')
  })

  test('has no name of ours', async () => {
    const out = join(folder, 'other')
    const texts = (await filesBelow(out)).map(async (path) => [path, await readFile(path, 'utf8')])
    const named = (await Promise.all(texts)).filter((file) =>
      file.some((text) => /dbaas|valkey|exoscale/i.test(text?.replace(folder, '') ?? '')),
    )
    expect(named).toEqual([])
  })

  test('is written over by the next run, which leaves the files of others as they are', async () => {
    const out = join(folder, 'again')
    const generate = [
      program,
      'generate/src/cli.ts',
      '--spec',
      join(folder, 'cups.json'),
      '--out',
      out,
    ]
    await mkdir(out)
    await writeFile(join(out, 'package.json'), '{ "name": "mine" }')
    await expect(run(process.execPath, generate)).rejects.toThrow(
      /not as this command wrote it:\n  package\.json\n/,
    )
    expect(await readdir(out)).toEqual(['package.json'])
    await rm(join(out, 'package.json'))
    await writeFile(join(out, 'notes.txt'), 'mine')
    const { stdout } = await run(process.execPath, generate)
    expect(stdout).toContain('is a package with the types and validators of the document')
    expect((await run(process.execPath, generate)).stdout).toContain('Everything is up to date.')
    await rm(join(out, 'tsconfig.json'))
    await expect(run(process.execPath, [...generate, '--check'])).rejects.toThrow('tsconfig.json')
    expect(await readdir(out)).not.toContain('tsconfig.json')
    expect(await readdir(out)).toEqual(expect.arrayContaining(['notes.txt', 'package.json', 'src']))
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
