import { parse, stringify } from 'yaml'
import type { Bump } from '@dbaas-valkey/openapi-diff/rule'

/** A changeset as it lies in `.changeset/`: what it does to which package, and the changelog entry for it. */
export interface Changeset {
  readonly releases: Readonly<Record<string, Bump>>
  readonly summary: string
}

const frontMatter = /^---\r?\n([\s\S]*?)\r?\n?---\r?\n?([\s\S]*)$/

/** Returns nothing for a text that is no changeset, such as the folder's README. */
export function parseChangeset(text: string): Changeset | undefined {
  const match = frontMatter.exec(text)
  if (match === null) return undefined
  const releases = (parse(match[1] ?? '') ?? {}) as Record<string, Bump>
  return { releases, summary: (match[2] ?? '').trim() }
}

export function formatChangeset({ releases, summary }: Changeset): string {
  return `---\n${stringify(releases, { singleQuote: true })}---\n\n${summary}\n`
}
