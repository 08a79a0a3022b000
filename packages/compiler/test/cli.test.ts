import { readFile, writeFile } from 'node:fs/promises'
import { join } from 'node:path'

import { expect, test } from 'vitest'

import { main } from '../src/cli/main.js'
import { temporaryFolder } from './folder.js'
import { pets } from './pets.js'

interface Run {
  readonly status: number
  readonly output: string
}

async function run(...args: readonly string[]): Promise<Run> {
  let output = ''
  const keep = (text: string): void => {
    output += text
  }
  const status = await main(args, { say: keep, warn: keep })
  return { status, output }
}

/** A folder with the document, and the path of each file in it. */
async function withDocument(): Promise<(name: string) => string> {
  const folder = await temporaryFolder()
  await writeFile(join(folder, 'pets.json'), JSON.stringify(pets))
  return (name) => join(folder, name)
}

test('writes, finds that nothing has changed, and tells what an edit has made stale', async () => {
  const at = await withDocument()
  const args = [at('pets.json'), '--out', at('out')]
  expect((await run(...args)).output).toMatch(/3 schemas and 3 operations. Wrote \d+ files/)
  expect((await run(...args)).output).toContain('Nothing had changed')
  expect(await run(...args, '--check')).toMatchObject({ status: 0 })
  const text = await readFile(at('pets.json'), 'utf8')
  await writeFile(at('pets.json'), text.replace('"minLength":1', '"minLength":2'))
  const { status, output } = await run(...args, '--check')
  expect([status, output]).toEqual([1, expect.stringMatching(/stale: \S*schemas\/pet\.ts/)])
})

test('a file of somebody else is not written over', async () => {
  const at = await withDocument()
  await run(at('pets.json'), '--out', at('out'))
  await writeFile(at('out/index.ts'), 'export const mine = 1\n')
  const { status, output } = await run(at('pets.json'), '--out', at('out'))
  expect([status, output]).toEqual([1, expect.stringContaining('index.ts')])
  expect(await readFile(at('out/index.ts'), 'utf8')).toBe('export const mine = 1\n')
})

test('a config file says what to do, with paths from its own folder', async () => {
  const at = await withDocument()
  const config = `export default [
    { input: 'pets.json', out: 'all' },
    { input: 'pets.json', out: 'kinds', include: { schemas: ['Kind'] }, name: ({ name }) => 'my-' + name },
  ]`
  await writeFile(at('compiler.config.mjs'), config)
  expect(await run('--config', at('compiler.config.mjs'))).toMatchObject({ status: 0 })
  expect(await readFile(at('kinds/index.ts'), 'utf8')).toContain('MyKind')
})

test('what is left out is told, and ends a strict command with 1', async () => {
  const at = await withDocument()
  const text = await readFile(at('pets.json'), 'utf8')
  await writeFile(
    at('pets.json'),
    text.replace('"type":"object","additionalProperties"', '"type":"text","additionalProperties"'),
  )
  const args = [at('pets.json'), '--out', at('out')]
  const { status, output } = await run(...args)
  expect([status, output]).toEqual([0, expect.stringContaining('Left out: schema Shop: ')])
  expect(await run(...args, '--strict')).toMatchObject({ status: 1 })
})

const misuses: readonly (readonly [args: readonly string[], says: string])[] = [
  [[], 'There is nothing to compile'],
  [['pets.json'], '--out is missing'],
  [['--out', 'a'], '--out goes with a FILE'],
  [['a.json', '--out', 'a', '--chekc'], "Unknown option '--chekc'"],
  [['--check', '--watch'], 'exclude each other'],
  [['--config', '/nowhere/compiler.config.json'], "can't be read"],
]

test.each(misuses)('%j ends with 2', async (args, says) => {
  expect(await run(...args)).toEqual({ status: 2, output: expect.stringContaining(says) as string })
})

test.each([
  [{ out: 'a' }, '`input` takes'],
  [{ input: 'a' }, '`out` is missing'],
  [{ input: 'a', out: 'b', inclued: {} }, 'there is no option "inclued"'],
])('the config %j is refused', async (config, says) => {
  const at = await withDocument()
  await writeFile(at('compiler.config.json'), JSON.stringify(config))
  const { status, output } = await run('--config', at('compiler.config.json'))
  expect([status, output]).toEqual([2, expect.stringContaining(says)])
})
