import { isObject, listOf } from '@dbaas-valkey/contract/document'
import type { JsonObject, JsonValue } from '@dbaas-valkey/contract/model'

import { pick } from '../random.js'
import { names, numbers, texts, type Schemas } from './schemas.js'

const deepest = 4

/** Values that may tell two schemas apart: made after one or the other, and each of them changed a little. */
export function valuesFor(
  pair: readonly Schemas[],
  random: () => number,
  count: number,
): JsonValue[] {
  const values: JsonValue[] = []
  while (values.length < count) {
    const schemas = pick(random, pair)
    const value = sample(schemas.Body, schemas, random, 0)
    values.push(value, varied(value, random, 0), varied(varied(value, random, 0), random, 0))
  }
  return [...new Map(values.map((value) => [JSON.stringify(value), value])).values()]
}

/** A value that tries to be valid; where a schema is too much for it, it need not be. */
function sample(
  schema: JsonValue | undefined,
  schemas: Schemas,
  random: () => number,
  depth: number,
): JsonValue {
  if (!isObject(schema) || depth > deepest) return anything(random, depth)
  const inner = (part: JsonValue | undefined): JsonValue => sample(part, schemas, random, depth + 1)
  if (typeof schema.$ref === 'string')
    return sample(schemas[schema.$ref.split('/').at(-1) ?? ''], schemas, random, depth + 1)
  if (schema.const !== undefined) return schema.const
  if (Array.isArray(schema.enum)) return pick(random, listOf(schema.enum))
  const parts = [
    ...listOf(schema.allOf),
    ...['oneOf', 'anyOf'].flatMap((name) => some(listOf(schema[name]), random)),
    ...some(
      [schema.then, schema.else].filter((part) => part !== undefined),
      random,
    ),
    ...(random() < 0.5 && schema.if !== undefined ? [schema.if] : []),
  ]
  const own = typeOf(schema, random)
  const values = [
    ...(own === undefined ? [] : [ofType(own, schema, random, inner)]),
    ...parts.map(inner),
  ]
  if (values.length === 0) return anything(random, depth)
  if (values.every(isObject)) return Object.assign({}, ...values) as JsonObject
  return pick(random, values)
}

function some(members: readonly JsonValue[], random: () => number): JsonValue[] {
  return members.length === 0 ? [] : [pick(random, members)]
}

/** What each type's own keywords are, where a schema does not say the type. */
const hints: Readonly<Record<string, RegExp>> = {
  object: /roperties|required|dependent/i,
  array: /tems|ontains/i,
  string: /Length|pattern|format/,
  number: /imum|multipleOf/,
}

function typeOf(schema: JsonObject, random: () => number): string | undefined {
  const types = [schema.type ?? []].flat() as string[]
  if (types.length > 0) return pick(random, types)
  const keywords = Object.keys(schema)
  return Object.keys(hints).find((type) => keywords.some((keyword) => hints[type]?.test(keyword)))
}

function ofType(
  type: string,
  schema: JsonObject,
  random: () => number,
  inner: (part: JsonValue | undefined) => JsonValue,
): JsonValue {
  switch (type) {
    case 'object':
      return objectFor(schema, random, inner)
    case 'array':
      return listFor(schema, random, inner)
    case 'string':
      return pick(random, texts)
    case 'integer':
      return pick(random, numbers.filter(Number.isInteger))
    case 'number':
      return pick(random, numbers)
    case 'boolean':
      return random() < 0.5
    default:
      return null
  }
}

function objectFor(
  schema: JsonObject,
  random: () => number,
  inner: (part: JsonValue | undefined) => JsonValue,
): JsonObject {
  const [described, patterns] = [
    objectOf(schema.properties),
    Object.entries(objectOf(schema.patternProperties)),
  ]
  const required = listOf(schema.required).map(String)
  const chosen = [...names, 'x'].filter(
    (name) => required.includes(name) || random() < (name in described ? 0.6 : 0.15),
  )
  return Object.fromEntries(
    chosen.map((name) => {
      const byPattern = patterns.find(([pattern]) => new RegExp(pattern, 'u').test(name))?.[1]
      return [
        name,
        inner(
          described[name] ??
            byPattern ??
            schema.additionalProperties ??
            schema.unevaluatedProperties,
        ),
      ]
    }),
  )
}

function listFor(
  schema: JsonObject,
  random: () => number,
  inner: (part: JsonValue | undefined) => JsonValue,
): JsonValue {
  const places = listOf(schema.prefixItems)
  const least = typeof schema.minItems === 'number' ? schema.minItems : 0
  const length = least + Math.floor(random() * 3)
  return Array.from({ length }, (_, index) =>
    inner(
      places[index] ??
        (random() < 0.3 ? schema.contains : undefined) ??
        schema.items ??
        schema.unevaluatedItems,
    ),
  )
}

/** The value with one thing changed. */
function varied(value: JsonValue, random: () => number, depth: number): JsonValue {
  if (Array.isArray(value)) {
    const list: readonly JsonValue[] = value
    const at = Math.floor(random() * list.length)
    if (list.length === 0 || random() < 0.3) return [...list, list[0] ?? anything(random, depth)]
    if (random() < 0.4) return list.filter((_, index) => index !== at)
    return list.map((item, index) => (index === at ? varied(item, random, depth + 1) : item))
  }
  if (isObject(value) && random() < 0.85) {
    const keys = Object.keys(value)
    const name = random() < 0.7 && keys.length > 0 ? pick(random, keys) : pick(random, names)
    if (random() < 0.35)
      return Object.fromEntries(Object.entries(value).filter(([key]) => key !== name)) as JsonObject
    const member = value[name]
    return {
      ...value,
      [name]:
        member === undefined ? anything(random, depth + 1) : varied(member, random, depth + 1),
    }
  }
  if (typeof value === 'number' && random() < 0.5) return value + pick(random, [-1, 1, 0.5])
  return anything(random, depth)
}

function anything(random: () => number, depth: number): JsonValue {
  const kind = random()
  if (kind < 0.3) return pick(random, texts)
  if (kind < 0.6) return pick(random, numbers)
  if (kind < 0.8 || depth >= deepest) return pick(random, [true, false, null])
  if (kind < 0.9)
    return Array.from({ length: Math.floor(random() * 3) }, () => anything(random, depth + 1))
  return Object.fromEntries(
    names.filter(() => random() < 0.4).map((name) => [name, anything(random, depth + 1)]),
  )
}

function objectOf(value: JsonValue | undefined): JsonObject {
  return isObject(value) ? value : {}
}
