import type { Contract, Schema } from '@dbaas-valkey/contract/model'
import { valueAt } from '@dbaas-valkey/contract/pointer'

/** What a value of a parameter can be, as OpenAPI's table of styles has it. `null` is none of them: it is not sent. */
export type Kind = 'array' | 'object' | 'primitive'

const every: readonly Kind[] = ['array', 'object', 'primitive']

/** References and combinations beyond this depth are taken to allow anything. */
const deepest = 16

/** The kinds that a schema allows, as far as its types, its listed values and the schemas that it combines say. */
export function kindsOf(contract: Contract, schema: Schema | undefined, depth = 0): Set<Kind> {
  if (schema === false) return new Set()
  if (schema === true || schema === undefined || depth > deepest) return new Set(every)
  const inner = (one: Schema): Set<Kind> => kindsOf(contract, one, depth + 1)
  const { $ref, type, enum: values, const: constant, allOf, anyOf, oneOf } = schema
  const limits: ReadonlySet<Kind>[] = [
    ...($ref === undefined ? [] : [inner(valueAt(contract.document, $ref) as Schema)]),
    ...(type === undefined ? [] : [kindsOfTypes([type].flat())]),
    ...(Array.isArray(values) ? [kindsOfValues(values)] : []),
    ...(constant === undefined ? [] : [kindsOfValues([constant])]),
    ...schemasIn(allOf).map(inner),
    ...[anyOf, oneOf].flatMap((list) =>
      Array.isArray(list) ? [new Set(schemasIn(list).flatMap((one) => [...inner(one)]))] : [],
    ),
  ]
  return new Set(every.filter((kind) => limits.every((limit) => limit.has(kind))))
}

/** The schemas of what an array or an object holds, wherever the schema or one that it combines names them. */
export function membersOf(contract: Contract, schema: Schema | undefined, depth = 0): Schema[] {
  if (typeof schema !== 'object' || depth > deepest) return []
  const { $ref, items, prefixItems, properties, patternProperties, additionalProperties } = schema
  const referred = $ref === undefined ? [] : [valueAt(contract.document, $ref) as Schema]
  const combined = [schema.allOf, schema.anyOf, schema.oneOf].flatMap(schemasIn)
  return [
    ...[items, additionalProperties].filter((one): one is Schema => typeof one === 'object'),
    ...schemasIn(prefixItems),
    ...[properties, patternProperties].flatMap((map) => schemasIn(Object.values(map ?? {}))),
    ...[...referred, ...combined].flatMap((one) => membersOf(contract, one, depth + 1)),
  ]
}

/** The names of the properties that an object is said to have. */
export function propertyNamesOf(
  contract: Contract,
  schema: Schema | undefined,
  depth = 0,
): string[] {
  if (typeof schema !== 'object' || depth > deepest) return []
  const { $ref, properties } = schema
  const referred = $ref === undefined ? [] : [valueAt(contract.document, $ref) as Schema]
  const combined = [schema.allOf, schema.anyOf, schema.oneOf].flatMap(schemasIn)
  const inner = [...referred, ...combined].flatMap((one) =>
    propertyNamesOf(contract, one, depth + 1),
  )
  return [...Object.keys(properties ?? {}), ...inner]
}

function schemasIn(list: unknown): readonly Schema[] {
  return Array.isArray(list) ? (list as Schema[]) : []
}

function kindsOfTypes(types: readonly unknown[]): Set<Kind> {
  const kinds = types.map((type): Kind | undefined => {
    if (type === 'null') return undefined
    return type === 'array' || type === 'object' ? type : 'primitive'
  })
  return new Set(kinds.filter((kind) => kind !== undefined))
}

function kindsOfValues(values: readonly unknown[]): Set<Kind> {
  return kindsOfTypes(
    values.map((value) => {
      if (value === null) return 'null'
      return Array.isArray(value) ? 'array' : typeof value
    }),
  )
}
