import { readFile, readdir } from 'node:fs/promises'
import { join } from 'node:path'
import { higher, type Bump } from '@dbaas-valkey/openapi-diff/rule'
import { parseChangeset, type Changeset } from './file.js'

/** The changesets in a folder, by file name. */
export async function readChangesets(folder: string): Promise<ReadonlyMap<string, Changeset>> {
  const names = (await readdir(folder)).filter((name) => name.endsWith('.md')).toSorted()
  const changesets = new Map<string, Changeset>()
  for (const name of names) {
    const changeset = parseChangeset(await readFile(join(folder, name), 'utf8'))
    if (changeset !== undefined) changesets.set(name, changeset)
  }
  return changesets
}

/** What the changesets do to a group of packages that share one version: the highest of their bumps. */
export function bumpOfChangesets(
  changesets: Iterable<Changeset>,
  group: readonly string[],
): Bump | undefined {
  let bump: Bump | undefined
  for (const { releases } of changesets) {
    for (const name of group) bump = higher(bump, releases[name])
  }
  return bump
}
