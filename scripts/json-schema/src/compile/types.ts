import type { SchemaObject } from '@dbaas-valkey/contract/model'
import { compare, holds, or, type Condition } from '@dbaas-valkey/source/condition'
import { ts } from '@dbaas-valkey/source/snippet'

import type { JsonType, KeywordContext } from './keyword-context.js'

/** The types of JSON Schema (Validation, section 6.1.1); an integer is a number, too. */
export const jsonTypes = [
  'array',
  'boolean',
  'integer',
  'null',
  'number',
  'object',
  'string',
] as const

export function isJsonType(value: unknown): value is JsonType {
  return (jsonTypes as readonly unknown[]).includes(value)
}

/** The condition that the value is of the type. */
export function isOfType(context: KeywordContext, type: JsonType): Condition {
  const { value } = context
  switch (type) {
    case 'array':
      return holds(ts`Array.isArray(${value})`)
    case 'integer':
      return holds(ts`${context.use('isInteger')}(${value})`)
    case 'null':
      return compare(value, '===', 'null')
    case 'number':
      return holds(ts`${context.use('isNumber')}(${value})`)
    case 'object':
      return holds(ts`${context.use('isObject')}(${value})`)
    case 'boolean':
    case 'string':
      return compare(ts`typeof ${value}`, '===', `'${type}'`)
  }
}

export function isOfSomeType(context: KeywordContext, types: Iterable<JsonType>): Condition {
  return or(...[...types].map((type) => isOfType(context, type)))
}

/** The types that `type` lists, without those that another one covers. */
export function listedTypes(schema: SchemaObject): ReadonlySet<JsonType> | undefined {
  if (schema.type === undefined) return undefined
  const types = new Set([schema.type].flat().filter(isJsonType))
  if (types.has('number')) types.delete('integer')
  return types
}

/** Whether a JSON value is of one of the types. */
export function matchesType(value: unknown, types: ReadonlySet<JsonType>): boolean {
  if (Number.isInteger(value) && types.has('integer')) return true
  const type = value === null ? 'null' : Array.isArray(value) ? 'array' : typeof value
  return types.has(type as JsonType)
}

/** What is left of the types that a value may have, if it also has to be one of others. */
export function narrow(
  known: ReadonlySet<JsonType> | undefined,
  types: ReadonlySet<JsonType>,
): ReadonlySet<JsonType> {
  if (known === undefined) return types
  const both = [...types].filter(
    (type) => known.has(type) || (type === 'integer' && known.has('number')),
  )
  const integers = known.has('integer') && types.has('number') && !types.has('integer')
  return new Set<JsonType>([...both, ...(integers ? ['integer' as const] : [])])
}
