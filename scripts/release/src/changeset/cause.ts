import { createHash } from 'node:crypto'

import type { Change } from '@dbaas-valkey/openapi-diff/change'
import type { Bump } from '@dbaas-valkey/openapi-diff/rule'

import { judgementOf, type Judgement } from './judgement.js'

/** One change of the contract as its readers are told of it once, whichever operations it reaches. */
export interface Cause {
  readonly first: Change
  /** Other places that the same change reaches: a shared schema is part of many operations. */
  readonly others: readonly Change[]
  readonly bump: Bump
  readonly judgement: Judgement | undefined
}

/**
 * The changes that a release announces, by what caused them.
 *
 * A change of words is none of them: it reaches readers with the next release, and asks for none. With a reason in
 * `spec/changes.yaml` it is one, as a correction is.
 */
export function causesOf(changes: readonly Change[], judgements: readonly Judgement[]): Cause[] {
  const groups = new Map<string, Change[]>()
  for (const change of changes) {
    const key = identityOf(change)
    groups.set(key, [...(groups.get(key) ?? []), change])
  }
  return [...groups.values()].flatMap(([first, ...others]) => {
    if (first === undefined) return []
    const judgement = judgementOf(judgements, first)
    const bump = judgement?.bump ?? first.bump
    return bump === 'patch' && judgement?.bump === undefined
      ? []
      : [{ first, others, bump, judgement }]
  })
}

/**
 * A file name that only this change has, today and after any other change: parallel branches write other files, and
 * files that are there stay.
 */
export function fileOf({ first }: Cause): string {
  const place = first.schema ?? first.name ?? first.operation?.id ?? first.at
  return fileName('contract', [first.rule, place], identityOf(first))
}

export function fileName(kind: string, words: readonly string[], identity: string): string {
  const slug = words
    .join('-')
    .toLowerCase()
    .replaceAll(/[^a-z0-9]+/g, '-')
  const hash = createHash('sha256').update(identity).digest('hex').slice(0, 8)
  return `${kind}-${slug.slice(0, 60).replaceAll(/^-|-$/g, '')}-${hash}.md`
}

/** A place in a shared schema is the same one in every operation; any other belongs to its operation. */
function identityOf({ rule, bump, side, schema, operation, at, name, from, to }: Change): string {
  const place = schema ?? [operation?.id, at]
  return JSON.stringify([rule, bump, side, place, name, from, to])
}
