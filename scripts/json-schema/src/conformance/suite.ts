import { readdir, readFile } from 'node:fs/promises'
import { join, relative } from 'node:path'

import type { Document } from '../model/registry.js'

/** A value of the official suite and whether the schema of its group accepts it. */
export interface SuiteTest {
  readonly description: string
  readonly data: unknown
  readonly valid: boolean
}

/** A schema of the suite with the values to try. */
export interface SuiteGroup {
  readonly file: string
  readonly description: string
  readonly schema: unknown
  readonly tests: readonly SuiteTest[]
}

export interface Suite {
  readonly groups: readonly SuiteGroup[]
  /** What the schemas of the suite refer to. */
  readonly remotes: readonly Document[]
}

const draft = 'draft2020-12'

/**
 * Reads a copy of the JSON-Schema-Test-Suite: its folder, or one that holds just the draft's folder and `remotes`.
 *
 * @throws Error where no such folder is found
 */
export async function readSuite(folder: string): Promise<Suite> {
  const tests = await firstFolder(join(folder, 'tests', draft), join(folder, draft))
  const files = await jsonBelow(tests)
  const groups = await Promise.all(
    files.map(async (path) => {
      const read = (await readJson(path)) as Omit<SuiteGroup, 'file'>[]
      return read.map((group) => ({ ...group, file: relative(tests, path) }))
    }),
  )
  const remotes = join(folder, 'remotes')
  return { groups: groups.flat(), remotes: await readRemotes(remotes) }
}

/** The suite's schemas name their remotes by the address of a server that nobody needs to run. */
async function readRemotes(folder: string): Promise<Document[]> {
  const paths = await jsonBelow(folder)
  return Promise.all(
    paths.map(async (path) => ({
      uri: `http://localhost:1234/${relative(folder, path)}`,
      root: await readJson(path),
    })),
  )
}

async function firstFolder(...folders: readonly string[]): Promise<string> {
  for (const folder of folders) {
    const entries = await readdir(folder).catch(() => undefined)
    if (entries !== undefined) return folder
  }
  throw new Error(`There is no test suite here; looked for ${folders.join(' and ')}.`)
}

async function jsonBelow(folder: string): Promise<string[]> {
  const entries = await readdir(folder, { recursive: true, withFileTypes: true })
  return entries
    .filter((entry) => entry.isFile() && entry.name.endsWith('.json'))
    .map((entry) => join(entry.parentPath, entry.name))
    .sort()
}

async function readJson(path: string): Promise<unknown> {
  return JSON.parse(await readFile(path, 'utf8')) as unknown
}
