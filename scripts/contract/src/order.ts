import type { JsonObject, JsonValue } from './model.js'

/** The order in which people write an OpenAPI document's top level; everything else is sorted by name. */
const rootOrder = ['openapi', 'info', 'servers', 'security', 'tags', 'paths', 'components']

/**
 * Puts a document's keys in one order, so that what is generated does not depend on how its author arranged them.
 * Arrays keep theirs: there, order is the author's meaning.
 */
export function orderDocument(document: JsonObject): JsonObject {
  const sorted = sortKeys(document) as JsonObject
  const known = rootOrder.filter((key) => Object.hasOwn(sorted, key))
  const rest = Object.keys(sorted).filter((key) => !rootOrder.includes(key))
  return Object.fromEntries([...known, ...rest].map((key) => [key, sorted[key] as JsonValue]))
}

function sortKeys(value: JsonValue): JsonValue {
  if (Array.isArray(value)) return value.map(sortKeys)
  if (typeof value !== 'object' || value === null) return value
  const entries = Object.entries(value as JsonObject)
  // By UTF-16 units: the same on every machine, whatever its locale.
  entries.sort(([left], [right]) => (left < right ? -1 : 1))
  return Object.fromEntries(entries.map(([key, inner]) => [key, sortKeys(inner)]))
}
