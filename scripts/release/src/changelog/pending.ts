import { existsSync } from 'node:fs'
import { readFile } from 'node:fs/promises'
import { join } from 'node:path'

import { paths } from '@dbaas-valkey/contract/paths'

import { readChangesetTexts } from '../changeset/folder.js'

/** What changesets keeps while versions are prereleases (`changeset pre enter next`). */
export interface Prerelease {
  readonly mode: 'pre' | 'exit'
  /** The versions of the packages before the first prerelease. */
  readonly initialVersions: Readonly<Record<string, string>>
  readonly changesets: readonly string[]
}

export async function readPrerelease(): Promise<Prerelease | undefined> {
  const file = join(paths.changesets, 'pre.json')
  return existsSync(file) ? (JSON.parse(await readFile(file, 'utf8')) as Prerelease) : undefined
}

/**
 * The changesets that the next version tells of. Those of a prerelease stay in the folder until the release that they lead
 * to, and are told again there.
 */
export async function pendingChangesets(): Promise<ReadonlyMap<string, string>> {
  const texts = await readChangesetTexts(paths.changesets)
  const prerelease = await readPrerelease()
  if (prerelease?.mode !== 'pre') return texts
  return new Map(
    [...texts].filter(([file]) => !prerelease.changesets.includes(file.replace(/\.md$/, ''))),
  )
}

/** The version whose readers a CHANGELOG speaks to: those who wait for a release have seen none of its prereleases. */
export function versionBefore(
  name: string,
  current: string,
  prerelease: Prerelease | undefined,
): string {
  return prerelease?.mode === 'exit' ? (prerelease.initialVersions[name] ?? current) : current
}
