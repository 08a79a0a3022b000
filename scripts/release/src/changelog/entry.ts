import { bumps, type Bump } from '@dbaas-valkey/openapi-diff/rule'

/** What one changeset says to the readers of one package. */
export interface Note {
  readonly bump: Bump
  readonly text: string
  /** The pull request that brought it, or its commit, as Markdown; absent before it is committed. */
  readonly link: string | undefined
}

export interface Version {
  readonly version: string
  /** The one before, with which it is compared. */
  readonly previous: string
  /** `2026-11-28`. */
  readonly date: string
  /** `https://github.com/owner/name`. */
  readonly repository: string
}

const headings: Readonly<Record<Bump, string>> = {
  major: '⚠ What breaks, and what to write instead',
  minor: 'What is new',
  patch: 'What is mended',
}

/** The section of a package's CHANGELOG for one version. */
export function changelogEntry(
  { version, previous, date, repository }: Version,
  notes: readonly Note[],
): string {
  const compare = `${repository}/compare/v${previous}...v${version}`
  const sections = bumps.toReversed().flatMap((bump) => {
    const lines = notes.filter((note) => note.bump === bump).map(lineOf)
    const gap = lines.some((line) => line.includes('\n')) ? '\n\n' : '\n'
    return lines.length === 0 ? [] : [`### ${headings[bump]}`, lines.join(gap)]
  })
  return [
    `## ${version} (${date})`,
    `[All that changed since ${previous}](${compare})`,
    ...(sections.length === 0
      ? ['Nothing has changed in this package: all packages share one version.']
      : sections),
  ].join('\n\n')
}

/** Puts a version's section above all earlier ones. */
export function addEntry(changelog: string, entry: string): string {
  const start = changelog.search(/^## /m)
  const [title, earlier] =
    start === -1 ? [changelog, ''] : [changelog.slice(0, start), changelog.slice(start)]
  return `${[title.trim(), entry, earlier.trim()].filter(Boolean).join('\n\n')}\n`
}

/** A list item: its first paragraph with warning sign and link, and all others indented below it. */
function lineOf({ bump, text, link }: Note): string {
  const [first = '', ...rest] = text.split('\n\n')
  const sign = bump === 'major' ? '⚠ ' : ''
  const source = link === undefined ? '' : ` (${link})`
  const item = [`${sign}${first}${source}`, ...rest].join('\n\n')
  return `- ${item.replaceAll(/\n(?=[^\n])/g, '\n  ')}`
}
