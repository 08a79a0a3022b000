import type { Change, OperationName } from '../change.js'
import type { LocatedChange } from '../location/changes.js'
import { bumps, type Bump } from '../rule.js'

/** A change as a report takes it: with its lines, where the files are at hand. */
export type Reportable = Change & Partial<Pick<LocatedChange, 'location' | 'formerly'>>

export const noDifference = 'The two contracts do not differ.\n'

/** "`GET /dbaas-valkey/{name}`" */
export function titleOf({ method, path }: OperationName): string {
  return `\`${method} ${path}\``
}

/** What is gone is looked up where it was. */
export function placeOf({ location, formerly, rule }: Reportable): string | undefined {
  const place = rule.endsWith('-removed') ? (formerly ?? location) : (location ?? formerly)
  return place === undefined ? undefined : `${place.file}:${place.line}`
}

/** The sentence, and what a new operation does. */
export function sentenceOf({ sentence, summary: does }: Reportable): string {
  return does === undefined ? sentence : `${sentence}: ${does.replace(/\.$/, '')}`
}

/** By operation, the gravest first. */
export function grouped(changes: readonly Reportable[]): [string, Reportable[]][] {
  const groups = new Map<string, Reportable[]>()
  for (const change of changes) {
    const title = change.operation === undefined ? 'The contract' : titleOf(change.operation)
    groups.set(title, [...(groups.get(title) ?? []), change])
  }
  return [...groups].map(([title, group]) => [title, sorted(group)])
}

export function sorted(changes: readonly Reportable[]): Reportable[] {
  return changes.toSorted((a, b) => bumps.indexOf(b.bump) - bumps.indexOf(a.bump))
}

/** How many there are, and what decides the bump. */
export function summary(changes: readonly Reportable[], bump: Bump): string {
  const asking = new Set(
    changes.filter((change) => change.bump === bump).map((change) => change.rule),
  )
  const count = changes.length === 1 ? '1 difference' : `${changes.length} differences`
  return `${count}: ${bump}, because of ${[...asking].join(', ')}.`
}
