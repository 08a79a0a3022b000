import type { Contract, JsonValue } from '../../contract/model.js'
import { banner } from '../banner.js'
import { quote } from '../quote.js'

/** The names of all properties that the contract marks with `x-secret`, for the journal to hide. */
export function emitSecrets({ document }: Contract): string {
  const names = [...secretNames(document)].sort()
  const lines = names.map((name) => `  ${quote(name)},\n`).join('')
  return `${banner}
/** Properties whose values are secrets wherever they appear. */
export const secretProperties: readonly string[] = [${lines === '' ? '' : `\n${lines}`}]
`
}

function secretNames(value: JsonValue, found = new Set<string>()): Set<string> {
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
