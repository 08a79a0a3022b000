import { follow } from '@dbaas-valkey/contract/document'
import type { Contract, JsonObject, JsonValue, Operation } from '@dbaas-valkey/contract/model'
import { secretNames } from '@dbaas-valkey/contract/secrets'
import { banner } from '@dbaas-valkey/source/banner'
import { quote } from '@dbaas-valkey/source/quote'
import { successResponse } from './success.js'

/** What the contract marks with `x-secret`: the names of the properties, and the operations that answer with them. */
export function emitSecrets({ document, operations }: Contract): string {
  const names = [...secretNames(document)].sort()
  const answers = operations.filter((operation) => answersSecrets(document, operation))
  return `${banner}
/** Properties whose values are secrets wherever they appear. */
export const secretProperties: readonly string[] = ${list(names)}

/** Operations whose answers hold secrets. */
export const operationsWithSecrets = ${list(answers.map(({ id }) => id))} as const
`
}

function list(texts: readonly string[]): string {
  const lines = texts.map((text) => `  ${quote(text)},\n`).join('')
  return `[${lines === '' ? '' : `\n${lines}`}]`
}

function answersSecrets(document: JsonObject, operation: Operation): boolean {
  const { body } = successResponse(operation)
  return body !== undefined && holdsSecret(document, body.schema as JsonValue, new Set())
}

/** Whether a schema, or one that it leads to, marks a property as a secret. */
function holdsSecret(document: JsonObject, value: JsonValue, seen: Set<string>): boolean {
  if (typeof value !== 'object' || value === null) return false
  if (Array.isArray(value)) {
    return (value as readonly JsonValue[]).some((item) => holdsSecret(document, item, seen))
  }
  const schema = value as JsonObject
  if (schema['x-secret'] === true) return true
  const { $ref } = schema
  if (typeof $ref === 'string' && !seen.has($ref)) {
    seen.add($ref)
    if (holdsSecret(document, follow(document, schema, '').value, seen)) return true
  }
  return Object.values(schema).some((member) => holdsSecret(document, member, seen))
}
