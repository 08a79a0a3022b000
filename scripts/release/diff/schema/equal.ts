import type { JsonValue } from '../../../contract/model.js'
import { isObject } from '../../../contract/document.js'
import type { SchemaReader } from './normal.js'

export type SameStructure = (from: JsonValue | undefined, to: JsonValue | undefined) => boolean

/**
 * Compares two values of two documents, looking through references, whatever the components are called. Circular
 * references count as equal where they come round.
 */
export function createSameStructure(from: SchemaReader, to: SchemaReader): SameStructure {
  let known = new Map<JsonValue, Map<JsonValue, boolean>>()

  function same(left: JsonValue | undefined, right: JsonValue | undefined): boolean {
    const [a, b] = [from.target(left), to.target(right)]
    if (a === b) return true
    if (typeof a !== 'object' || typeof b !== 'object' || a === null || b === null) return false
    const verdict = known.get(a)?.get(b)
    if (verdict !== undefined) return verdict
    const verdicts = known.get(a) ?? new Map<JsonValue, boolean>()
    known.set(a, verdicts.set(b, true))
    const result = Array.isArray(a) && Array.isArray(b) ? sameList(a, b) : sameObject(a, b)
    verdicts.set(b, result)
    return result
  }

  function sameList(left: readonly JsonValue[], right: readonly JsonValue[]): boolean {
    return left.length === right.length && left.every((value, index) => same(value, right[index]))
  }

  function sameObject(left: JsonValue, right: JsonValue): boolean {
    if (!isObject(left) || !isObject(right)) return false
    const keys = Object.keys(left)
    return (
      keys.length === Object.keys(right).length &&
      keys.every((key) => Object.hasOwn(right, key) && sameMember(key, left[key], right[key]))
    )
  }

  /** A reference with words beside it is followed too: two equal names need not stand for the same. */
  function sameMember(
    key: string,
    left: JsonValue | undefined,
    right: JsonValue | undefined,
  ): boolean {
    return key === '$ref' && typeof left === 'string' && typeof right === 'string'
      ? same({ $ref: left }, { $ref: right })
      : same(left, right)
  }

  return (left, right) => {
    const result = same(left, right)
    // What was taken as equal on the way round a circle need not be, once the circle as a whole is not.
    if (!result) known = new Map()
    return result
  }
}
