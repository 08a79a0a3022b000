import { guarded } from './nesting.js'
import { namesOf, type Properties } from './values.js'

/** Returns whether no two items are equal as JSON values. The time is proportional to the size of the array and its items. */
export function isUnique(items: readonly unknown[]): boolean {
  const seen = new Set<unknown>()
  for (const item of items) {
    const key =
      typeof item === 'object' && item !== null ? `json:${toCanonical(item)}` : keyOf(item)
    if (seen.has(key)) return false
    seen.add(key)
  }
  return true
}

function keyOf(item: unknown): unknown {
  return typeof item === 'string' ? `string:${item}` : item
}

/** Returns JSON with sorted properties, so that equal values have equal texts. */
const toCanonical = guarded(function write(value: unknown): string {
  if (Array.isArray(value)) return `[${value.map(write).join()}]`
  if (typeof value === 'string') return JSON.stringify(value)
  // Values that JSON lacks have texts of their own.
  if (typeof value === 'bigint') return `${value}n`
  if (typeof value !== 'object' || value === null) return String(value === 0 ? 0 : value)
  const texts = namesOf(value)
    .sort()
    .map((key) => `${JSON.stringify(key)}:${write((value as Properties)[key])}`)
  return `{${texts.join()}}`
})
