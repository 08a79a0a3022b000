import { parse, stringify } from 'yaml'
import type { Bump } from '@dbaas-valkey/openapi-diff/rule'

/** A changeset as it lies in `.changeset/`: what it does to which package, and the changelog entry for it. */
export interface Changeset {
  readonly releases: Readonly<Record<string, Bump>>
  /** Below a heading `### PACKAGE` stands what only that package's changelog says. */
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

/** A summary that says something else to the readers of each package. */
export function summaryByPackage(texts: Readonly<Record<string, string>>): string {
  const distinct = new Set(Object.values(texts))
  const [only] = distinct
  if (distinct.size === 1 && only !== undefined) return only
  return Object.entries(texts)
    .map(([name, text]) => `### ${name}\n\n${text}`)
    .join('\n\n')
}

/** What a summary says to the readers of one package: what it says to all, and what it says to them. */
export function summaryFor(name: string, summary: string): string {
  const [toAll = '', ...parts] = summary.split(/^### (?=@)/m)
  const own = parts
    .filter((part) => part.split('\n', 1)[0]?.trim() === name)
    .map((part) => part.slice(part.indexOf('\n')).trim())
  return [toAll.trim(), ...own].filter((text) => text !== '').join('\n\n')
}
