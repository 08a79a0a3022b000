import { isObject, listOf } from '@dbaas-valkey/contract/document'
import type { JsonValue } from '@dbaas-valkey/contract/model'

import type { Schemas } from './schemas.js'

/** Whether a schema applies itself to the same value again, so that validating never ends. */
export function isCircular(schemas: Schemas): boolean {
  return Object.keys(schemas).some((name) => leadsTo(name, schemas[name], schemas, new Set()))
}

function leadsTo(
  name: string,
  schema: JsonValue | undefined,
  schemas: Schemas,
  passed: Set<string>,
): boolean {
  if (!isObject(schema)) return false
  const next = typeof schema.$ref === 'string' ? (schema.$ref.split('/').at(-1) ?? '') : undefined
  if (next === name) return true
  if (next !== undefined && !passed.has(next)) {
    passed.add(next)
    if (leadsTo(name, schemas[next], schemas, passed)) return true
  }
  const { allOf, anyOf, oneOf, not, if: condition, then, else: otherwise } = schema
  const dependent = isObject(schema.dependentSchemas) ? schema.dependentSchemas : {}
  const parts = [...[allOf, anyOf, oneOf].flatMap(listOf), ...Object.values(dependent)]
  const single = [not, condition, then, otherwise]
  return parts
    .concat(single.filter((part) => part !== undefined))
    .some((part) => leadsTo(name, part, schemas, passed))
}
