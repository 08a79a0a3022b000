import { follow } from '@dbaas-valkey/contract/document'
import type { Contract, JsonObject, JsonValue, Operation } from '@dbaas-valkey/contract/model'
import { secretNames } from '@dbaas-valkey/contract/secrets'
import { block, declaration, doc, type Code } from '@dbaas-valkey/source/code'
import { Module } from '@dbaas-valkey/source/module'
import { quote } from '@dbaas-valkey/source/quote'
import { ts, type Snippet } from '@dbaas-valkey/source/snippet'

import { successResponse } from './success.js'

/** What the contract marks with `x-secret`: the names of the properties, and the operations that answer with them. */
export function emitSecrets({ document, operations }: Contract): Module {
  const names = [...secretNames(document)].sort()
  const answers = operations.filter((operation) => answersSecrets(document, operation))
  const module = new Module('generated/secrets')
  const properties = module.export('secretProperties')
  module.add(
    doc('Properties whose values are secrets wherever they appear.'),
    declaration(properties, ...list(ts`const ${properties}: readonly string[] = `, names)),
  )
  const withSecrets = module.export('operationsWithSecrets')
  const ids = answers.map(({ id }) => id)
  module.add(
    doc('Operations whose answers hold secrets.'),
    declaration(withSecrets, ...list(ts`const ${withSecrets} = `, ids, ' as const')),
  )
  return module
}

/** A list with a line for each text. */
function list(
  before: Snippet,
  texts: readonly string[],
  after = '',
): readonly [Snippet, ...Code[]] {
  if (texts.length === 0) return [ts`${before}[]${after}`]
  return block(
    ts`${before}[`,
    texts.map((text) => `${quote(text)},`),
    `]${after}`,
  )
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
