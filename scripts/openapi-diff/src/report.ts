import type { Change, OperationName } from './change.js'
import { bumpOfChanges } from './compare.js'
import { bumps, type Bump } from './rule.js'

/** The differences by operation, the gravest first, each with its bump and its rule. */
export function textReport(changes: readonly Change[]): string {
  const bump = bumpOfChanges(changes)
  if (bump === undefined) return 'The two contracts do not differ.\n'
  const groups = new Map<string, Change[]>()
  for (const change of changes) {
    const title = change.operation === undefined ? 'The contract' : titleOf(change.operation)
    groups.set(title, [...(groups.get(title) ?? []), change])
  }
  const sections = [...groups].map(([title, group]) =>
    [title, ...sorted(group).map(lineOf), ''].join('\n'),
  )
  return [...sections, `${summary(changes, bump)}\n`].join('\n')
}

export function jsonReport(changes: readonly Change[]): string {
  return `${JSON.stringify({ bump: bumpOfChanges(changes) ?? null, changes }, undefined, 2)}\n`
}

/** "`GET /dbaas-valkey/{name}`" */
export function titleOf({ method, path }: OperationName): string {
  return `\`${method} ${path}\``
}

function lineOf({ bump, sentence, rule, instead }: Change): string {
  const advice = instead === undefined ? '' : `\n         ${instead}`
  return `  ${bump}  ${sentence}  [${rule}]${advice}`
}

function sorted(changes: readonly Change[]): Change[] {
  return changes.toSorted((a, b) => bumps.indexOf(b.bump) - bumps.indexOf(a.bump))
}

function summary(changes: readonly Change[], bump: Bump): string {
  const asking = new Set(
    changes.filter((change) => change.bump === bump).map((change) => change.rule),
  )
  const count = changes.length === 1 ? '1 difference' : `${changes.length} differences`
  return `${count}: ${bump}, because of ${[...asking].join(', ')}.`
}
