import { mkdir, mkdtemp, readdir, readFile, rm, symlink, writeFile } from 'node:fs/promises'
import { tmpdir } from 'node:os'
import { dirname, join } from 'node:path'

import { afterEach, beforeEach, describe, expect, test } from 'vitest'

import { banner } from './banner.js'
import { compareOwn, ForeignFilesError, manifestName } from './own-files.js'
import { writeFiles, type OutputFile } from './write-files.js'

let folder = ''
beforeEach(async () => {
  folder = await mkdtemp(join(tmpdir(), 'own-files-'))
})
afterEach(async () => {
  await rm(folder, { recursive: true })
})

const source = { path: 'src/a.ts', text: `${banner}export const a = 1\n` }
const plain = { path: 'package.json', text: '{}\n' }
const files = [source, plain]

async function generate(given: readonly OutputFile[] = files, out = folder): Promise<void> {
  await writeFiles(await compareOwn(out, given), out)
}

async function put(path: string, text: string): Promise<void> {
  await mkdir(dirname(join(folder, path)), { recursive: true })
  await writeFile(join(folder, path), text)
}

/** Every file and link below the folder, with its text. */
async function tree(): Promise<Record<string, string>> {
  const names = await readdir(folder, { recursive: true, withFileTypes: true })
  const found = names.filter((entry) => !entry.isDirectory())
  const texts = found.map(async ({ parentPath, name }) => {
    const path = join(parentPath, name)
    return [path.slice(folder.length + 1), await readFile(path, 'utf8')] as const
  })
  return Object.fromEntries(await Promise.all(texts))
}

test('what is written again is replaced, and what is not written any more is removed with its folder', async () => {
  await put('mine.ts', 'mine')
  await generate()
  await generate([{ ...plain, text: '{"a":1}\n' }])
  expect(await tree()).toEqual({
    'mine.ts': 'mine',
    'package.json': '{"a":1}\n',
    [manifestName]: expect.stringContaining('package.json') as string,
  })
  expect(await readdir(folder)).not.toContain('src')
})

test('nothing changes where all is as it was', async () => {
  await generate()
  expect(await compareOwn(folder, files)).toEqual({ changed: [], extra: [] })
})

describe('a file that somebody else wrote is left alone, and nothing else is written', () => {
  const table: [name: string, before: () => Promise<void>, named: string][] = [
    ['a file of the same name', () => put('package.json', '{"name":"mine"}'), 'package.json'],
    ['a source without the banner', () => put('src/a.ts', 'export const a = 2'), 'src/a.ts'],
    ['a folder in its place', () => put('package.json/a', ''), 'package.json'],
    ['a file where a folder belongs', () => put('src', ''), 'src'],
    ['a manifest of another program', () => put(manifestName, '{"files":{}}'), manifestName],
    [
      'a link, which leads to a file of its own',
      async () => {
        await put('elsewhere', source.text)
        await mkdir(join(folder, 'src'))
        await symlink(join(folder, 'elsewhere'), join(folder, 'src/a.ts'))
      },
      'src/a.ts',
    ],
    [
      'a file that was generated, and was changed since',
      async () => {
        await generate()
        await put('package.json', '{"scripts":{}}')
      },
      'package.json',
    ],
  ]
  test.each(table)('%s', async (_, before, named) => {
    await before()
    const there = await tree().catch(() => undefined)
    const error: unknown = await generate([
      { path: 'b.ts', text: banner },
      source,
      { ...plain, text: '{"new":1}' },
    ]).catch((thrown: unknown) => thrown)
    expect(error).toBeInstanceOf(ForeignFilesError)
    expect(error).toMatchObject({ code: 'FOREIGN_FILES', paths: [join(folder, named)] })
    expect((error as Error).message).toContain(`\n  ${named}\n`)
    expect(await tree().catch(() => undefined)).toEqual(there)
  })

  test('a file in the place of the folder', async () => {
    await put('out', 'mine')
    await expect(generate(files, join(folder, 'out'))).rejects.toThrow('\n  .\n')
  })

  test('a file that is not generated any more, and was changed since', async () => {
    await generate()
    await put('package.json', '{"scripts":{}}')
    await generate([source])
    expect(await tree()).toMatchObject({ 'package.json': '{"scripts":{}}' })
  })
})

describe('what is our own is known', () => {
  const changed = [
    { ...source, text: `${banner}export const a = 2\n` },
    { ...plain, text: '[]\n' },
  ]
  const table: [name: string, between: () => Promise<void>][] = [
    ['when Git has changed its line ends', () => put('package.json', '{}\r\n')],
    [
      'by its banner, when a formatter has been at it',
      () => put('src/a.ts', `${banner}export const a=1`),
    ],
    ['when it was removed', () => rm(join(folder, 'package.json'))],
    ['when it is what would be written', () => put('package.json', '[]\n')],
  ]
  test.each(table)('%s', async (_, between) => {
    await generate()
    await between()
    await generate(changed)
    expect(await tree()).toMatchObject(
      Object.fromEntries(changed.map(({ path, text }) => [path, text])),
    )
  })

  test('a manifest leads to no file outside of the folder', async () => {
    await generate()
    const manifest = await readFile(join(folder, manifestName), 'utf8')
    await put(manifestName, manifest.replace('src/a.ts', '../../a.ts'))
    await expect(generate([plain])).rejects.toThrow('outside of')
  })
})
