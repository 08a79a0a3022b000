import { isObject } from '@dbaas-valkey/contract/document'
import type { JsonValue } from '@dbaas-valkey/contract/model'

type Value = JsonValue | undefined

/** Whether two objects or two lists have the same members by a given measure. Keys may come in any order. */
export function everyMember(
  left: Value,
  right: Value,
  equal: (left: Value, right: Value, key?: string) => boolean,
): boolean {
  if (Array.isArray(left)) {
    const items: readonly JsonValue[] = left
    return (
      Array.isArray(right) &&
      items.length === right.length &&
      items.every((item, index) => equal(item, right[index]))
    )
  }
  if (!isObject(left) || !isObject(right)) return false
  const keys = Object.keys(left)
  return (
    keys.length === Object.keys(right).length &&
    keys.every((key) => Object.hasOwn(right, key) && equal(left[key], right[key], key))
  )
}
