import type { JsonValue } from './model.js'

/** The names of all properties that a document marks with `x-secret`, wherever they are. */
export function secretNames(value: JsonValue, found = new Set<string>()): Set<string> {
  if (typeof value !== 'object' || value === null) return found
  if (Array.isArray(value)) {
    for (const item of value as readonly JsonValue[]) secretNames(item, found)
    return found
  }
  for (const [key, member] of Object.entries(value)) {
    if (key === 'properties') collect(member, found)
    secretNames(member, found)
  }
  return found
}

function collect(properties: JsonValue, found: Set<string>): void {
  if (typeof properties !== 'object' || properties === null) return
  for (const [name, schema] of Object.entries(properties)) {
    if (isSecret(schema)) found.add(name)
  }
}

function isSecret(schema: JsonValue | undefined): boolean {
  return (
    typeof schema === 'object' &&
    schema !== null &&
    'x-secret' in schema &&
    schema['x-secret'] === true
  )
}
