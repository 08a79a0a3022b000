import { readFile, readdir } from 'node:fs/promises'
import { join } from 'node:path'

import { higher, type Bump } from '@dbaas-valkey/openapi-diff/rule'

import { parseChangeset, type Changeset } from './file.js'

/** The texts of the changesets in a folder, by file name. */
export async function readChangesetTexts(folder: string): Promise<ReadonlyMap<string, string>> {
  const names = (await readdir(folder)).filter((name) => name.endsWith('.md')).toSorted()
  const texts = await Promise.all(
    names.map(async (name) => [name, await readFile(join(folder, name), 'utf8')] as const),
  )
  return new Map(texts.filter(([, text]) => parseChangeset(text) !== undefined))
}

/** What changesets do to packages that share one version: the highest of their bumps. */
export function bumpOfChangesets(changesets: Iterable<Changeset>): Bump | undefined {
  let bump: Bump | undefined
  for (const { releases } of changesets) {
    for (const given of Object.values(releases)) bump = higher(bump, given)
  }
  return bump
}
