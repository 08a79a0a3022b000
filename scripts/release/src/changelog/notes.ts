import type { Change } from '@dbaas-valkey/openapi-diff/change'
import { titleOf } from '@dbaas-valkey/openapi-diff/report'

import { parseChangeset, summaryFor } from '../changeset/file.js'
import { fullName, type PackageName } from '../packages.js'
import type { Note } from './entry.js'

/** What the readers of a package are told of the changesets that name it. */
export function notesFor(
  name: PackageName,
  changesets: ReadonlyMap<string, string>,
  links: ReadonlyMap<string, string | undefined>,
): Note[] {
  const full = fullName(name)
  return [...changesets].flatMap(([file, content]) => {
    const { releases = {}, summary = '' } = parseChangeset(content) ?? {}
    const bump = releases[full]
    const text = summaryFor(full, summary)
    return bump === undefined || text === '' ? [] : [{ bump, text, link: links.get(file) }]
  })
}

/**
 * Words that read differently release nothing by themselves. Where something else is released, readers of the types, which
 * carry the descriptions, are told of them.
 */
export function wordsNote(changes: readonly Change[]): Note[] {
  const words = changes.filter(({ rule }) => rule === 'words-changed')
  if (words.length === 0) return []
  const operations = new Set(
    words.flatMap(({ operation }) => (operation ? titleOf(operation) : [])),
  )
  const whose =
    operations.size === 0
      ? 'the contract as a whole'
      : operations.size === 1
        ? [...operations].join('')
        : `${operations.size} operations`
  return [{ bump: 'patch', text: `Descriptions of ${whose} read differently.`, link: undefined }]
}
