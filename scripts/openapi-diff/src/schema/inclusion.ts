import type { JsonValue } from '@dbaas-valkey/contract/model'

import { bumpOf, type RuleId } from '../rules/table.js'
import type { Finding } from '../finding.js'
import { PairMap } from './pair-map.js'

type Value = JsonValue | undefined

/** Whether the second schema accepts whatever the first one does, as far as the rules for requests can tell. */
export type Includes = (from: Value, to: Value) => boolean

/** Breaks that refuse no value: they are for the types, or for who reads the alternatives. */
const refusesNothing = new Set<RuleId>([
  'discriminator-removed',
  'discriminator-changed',
  'index-signature-removed',
  'read-only-added',
])

/** No breaks, since nobody sends what nobody described; but a value with such a property is refused all the same. */
const refusesSome = new Set<RuleId>(['property-added'])

/** Questions that lead to others this often are about schemas that are put together anew without an end. */
const deepest = 12

export function createIncludes(compare: (from: Value, to: Value) => readonly Finding[]): Includes {
  const known = new PairMap<Value, Value, boolean>()
  let depth = 0

  return (from, to) => {
    const verdict = known.get(from, to)
    if (verdict !== undefined) return verdict
    // Where the question comes round to itself, nothing is sure.
    known.set(from, to, false)
    if (depth >= deepest) return false
    depth += 1
    const included = compare(from, to).every(isHarmless)
    depth -= 1
    return known.set(from, to, included)
  }
}

function isHarmless({ rule, ignored }: Finding): boolean {
  return (
    ignored === 'request' ||
    refusesNothing.has(rule) ||
    (!refusesSome.has(rule) && bumpOf(rule, 'request') !== 'major')
  )
}
