import { alternatives } from '@dbaas-valkey/openapi-diff/finding'
import type { Change } from '@dbaas-valkey/openapi-diff/change'
import { titleOf } from '@dbaas-valkey/openapi-diff/report'
import { bumps, type Bump } from '@dbaas-valkey/openapi-diff/rule'

const headings: Readonly<Record<Bump, string>> = {
  major: 'What breaks, and what to write instead:',
  minor: 'What is new:',
  patch: 'What reads differently:',
}

/** The changelog entry for a change of the contract: what a consumer has to do first, and words last. */
export function changelogEntry(changes: readonly Change[]): string {
  return bumps
    .toReversed()
    .map((bump) =>
      section(
        bump,
        changes.filter((change) => change.bump === bump),
      ),
    )
    .filter((text) => text !== '')
    .join('\n\n')
}

function section(bump: Bump, changes: readonly Change[]): string {
  if (changes.length === 0) return ''
  const lines = bump === 'patch' ? [wordsLine(changes)] : causes(changes).map(lineOf)
  return [headings[bump], '', ...lines].join('\n')
}

/** A shared schema changes every operation that reaches it; its consumers read about it once. */
function causes(changes: readonly Change[]): Change[][] {
  const groups = new Map<string, Change[]>()
  for (const change of changes) {
    const { rule, side, schema, from, to, at } = change
    const cause = JSON.stringify([rule, side, schema ?? at, from, to, change.name])
    groups.set(cause, [...(groups.get(cause) ?? []), change])
  }
  return [...groups.values()]
}

function lineOf(group: readonly Change[]): string {
  const [first, ...others] = group
  if (first === undefined) return ''
  const where = first.operation === undefined ? '' : `${titleOf(first.operation)}: `
  const instead = first.instead === undefined ? '' : ` ${first.instead}`
  const also = others.length === 0 ? '' : ` Likewise ${alsoIn(first, others)}.`
  return `- ${where}${first.sentence}.${instead}${also}`
}

function alsoIn(first: Change, others: readonly Change[]): string {
  const places = others.map((change) => {
    const title = change.operation === undefined ? 'the contract' : titleOf(change.operation)
    return change.at === first.at ? title : `${title} (${change.at})`
  })
  return alternatives([...new Set(places)], 'and')
}

/** Words are too many to list, and nobody has to act on them. */
function wordsLine(changes: readonly Change[]): string {
  const operations = new Set(
    changes.flatMap(({ operation }) => (operation === undefined ? [] : [titleOf(operation)])),
  )
  if (operations.size === 0) return '- Descriptions of the contract as a whole.'
  if (operations.size > 5) return `- Descriptions of ${operations.size} operations.`
  return `- Descriptions of ${alternatives([...operations], 'and')}.`
}
