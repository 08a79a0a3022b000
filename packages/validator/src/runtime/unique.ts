import { guarded } from './nesting.js'

/** Whether no two items are equal as JSON values. Takes time in proportion to the array, whatever is in it. */
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

/** JSON with the properties in order, so that equal values have equal texts. */
const toCanonical = guarded(function write(value: unknown): string {
  if (Array.isArray(value)) return `[${value.map(write).join()}]`
  if (typeof value !== 'object' || value === null) return JSON.stringify(value) ?? 'null'
  const properties = value as Readonly<Record<string, unknown>>
  const texts = Object.keys(value)
    .sort()
    .map((key) => `${JSON.stringify(key)}:${write(properties[key])}`)
  return `{${texts.join()}}`
})
