import { isDeepStrictEqual } from 'node:util'

import { isObject, listOf } from '@dbaas-valkey/contract/document'
import type { JsonObject, JsonValue } from '@dbaas-valkey/contract/model'

type Merger = (left: JsonValue, right: JsonValue) => JsonValue

const greater: Merger = (left, right) => Math.max(Number(left), Number(right))
const lesser: Merger = (left, right) => Math.min(Number(left), Number(right))
const both: Merger = (left, right) => left === true || right === true
const common: Merger = (left, right) => asList(left).filter((value) => contains(right, value))
const commonTypes: Merger = (left, right) => [
  ...new Set([
    ...asList(left).filter((type) => allows(right, type)),
    ...asList(right).filter((type) => allows(left, type)),
  ]),
]
const joined: Merger = (left, right) => [...new Set([...asList(left), ...asList(right)])]
const conjunctions = new WeakMap<object, WeakMap<object, JsonObject>>()

/** The same two schemas give the same one: where schemas contain themselves, it is known when it comes again. */
const conjunction: Merger = (left, right) => {
  if (left === true) return right
  if (right === true) return left
  if (!isObject(left) || !isObject(right)) return false
  const row = conjunctions.get(left) ?? new WeakMap<object, JsonObject>()
  const both = row.get(right) ?? { allOf: [left, right] }
  conjunctions.set(left, row.set(right, both))
  return both
}
const ofProperties: Merger = (left, right) => {
  const whole: Record<string, JsonValue> = { ...(isObject(left) ? left : {}) }
  for (const [name, schema] of Object.entries(isObject(right) ? right : {})) {
    const other = whole[name]
    whole[name] = other === undefined ? schema : conjunction(other, schema)
  }
  return whole
}

/** How two statements of one keyword become one that says both. */
const mergers: Readonly<Record<string, Merger>> = {
  type: commonTypes,
  enum: common,
  required: joined,
  properties: ofProperties,
  patternProperties: ofProperties,
  items: conjunction,
  additionalProperties: (left, right) =>
    left === false || right === false ? false : conjunction(left, right),
  minimum: greater,
  exclusiveMinimum: greater,
  minLength: greater,
  minItems: greater,
  minProperties: greater,
  maximum: lesser,
  exclusiveMaximum: lesser,
  maxLength: lesser,
  maxItems: lesser,
  maxProperties: lesser,
  uniqueItems: both,
  deprecated: both,
}

const annotations = new Set(['title', 'description', 'example', 'examples', 'default', '$comment'])

/**
 * One schema that accepts what both accept. What two schemas say in words is taken from the first; a constraint
 * that can't be stated once stays behind in `allOf`.
 */
export function merge(first: JsonObject, second: JsonObject): JsonObject {
  const whole: Record<string, JsonValue> = { ...first }
  const rest: Record<string, JsonValue> = {}
  for (const [keyword, value] of Object.entries(second)) {
    const other = whole[keyword]
    if (other === undefined) whole[keyword] = value
    else if (keyword === 'allOf') whole.allOf = [...listOf(other), ...listOf(value)]
    else if (annotations.has(keyword) || isDeepStrictEqual(other, value)) continue
    else if (mergers[keyword] !== undefined) whole[keyword] = mergers[keyword](other, value)
    else rest[keyword] = value
  }
  if (Object.keys(rest).length > 0) whole.allOf = [...listOf(whole.allOf), rest]
  return whole
}

function asList(value: JsonValue): readonly JsonValue[] {
  return Array.isArray(value) ? value : [value]
}

function contains(list: JsonValue, value: JsonValue): boolean {
  return asList(list).some((other) => isDeepStrictEqual(other, value))
}

/** An integer is a number: the narrower of two such types is what both allow. */
function allows(types: JsonValue, type: JsonValue): boolean {
  return contains(types, type) || (type === 'integer' && contains(types, 'number'))
}
