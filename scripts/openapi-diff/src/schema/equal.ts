import type { JsonValue } from '@dbaas-valkey/contract/model'

import { everyMember } from './members.js'
import type { SchemaReader } from './normal.js'
import { PairMap } from './pair-map.js'

type Value = JsonValue | undefined

export type SameStructure = (from: Value, to: Value) => boolean

/**
 * Compares two values of two documents, looking through references, whatever the components are called. Circular
 * references count as equal where they come round.
 */
export function createSameStructure(from: SchemaReader, to: SchemaReader): SameStructure {
  let known = new PairMap<JsonValue, JsonValue, boolean>()

  function same(left: Value, right: Value, key?: string): boolean {
    // A reference with words beside it is followed too: two equal names need not stand for the same.
    if (key === '$ref' && typeof left === 'string' && typeof right === 'string') {
      const references = [{ $ref: left }, { $ref: right }] as const
      const lost = [from.target(references[0]), to.target(references[1])].map(
        (target, index) => target === references[index],
      )
      return lost.includes(true) ? left === right && !lost.includes(false) : same(...references)
    }
    const [a, b] = [from.target(left), to.target(right)]
    if (a === b) return true
    if (typeof a !== 'object' || typeof b !== 'object' || a === null || b === null) return false
    const verdict = known.get(a, b)
    if (verdict !== undefined) return verdict
    known.set(a, b, true)
    return known.set(a, b, everyMember(a, b, same))
  }

  return (left, right) => {
    const result = same(left, right)
    // What was taken as equal on the way round a circle need not be, once the circle as a whole is not.
    if (!result) known = new PairMap()
    return result
  }
}
