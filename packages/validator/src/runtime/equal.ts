import { namesOf, type Properties } from './values.js'

/** Returns whether two JSON values are equal (JSON Schema Core, section 4.2.2). The order of properties does not matter. */
export function isEqual(left: unknown, right: unknown): boolean {
  if (left === right) return true
  if (typeof left !== 'object' || typeof right !== 'object' || left === null || right === null)
    return false
  if (Array.isArray(left) || Array.isArray(right)) {
    return (
      Array.isArray(left) &&
      Array.isArray(right) &&
      left.length === right.length &&
      // The other array is a constant, which has no holes.
      right.every((item, index) => isEqual(left[index], item))
    )
  }
  const keys = namesOf(left)
  return (
    keys.length === namesOf(right).length &&
    keys.every(
      (key) =>
        Object.hasOwn(right, key) && isEqual((left as Properties)[key], (right as Properties)[key]),
    )
  )
}
