import { isObject, listOf } from '@dbaas-valkey/contract/document'
import type { JsonObject, JsonValue } from '@dbaas-valkey/contract/model'

import type { Finding } from '../finding.js'
import { namesOf } from './annotations.js'
import type { SchemaTools } from './tools.js'

type Value = JsonValue | undefined

/** How two statements of one keyword stand to each other: whether the newer lets through what the older did. */
interface Order {
  /** Whether the newer one refuses nothing that the older one let through. */
  readonly includes: (from: Value, to: Value, tools: SchemaTools) => boolean
  /** Whether it lets nothing further through. */
  readonly included: (from: Value, to: Value, tools: SchemaTools) => boolean
}

const unordered: Order = { includes: () => false, included: () => false }

/** A schema that further values must fit: the more it takes, the weaker the condition. */
const bySchema: Order = {
  includes: (from, to, tools) => tools.includes(from, to),
  included: (from, to, tools) => tools.included(from, to),
}

const byNegatedSchema: Order = { includes: bySchema.included, included: bySchema.includes }

const bySchemas: Order = {
  includes: (from, to, tools) =>
    everyName(from, to, (a, b) => b === undefined || (a !== undefined && tools.includes(a, b))),
  included: (from, to, tools) =>
    everyName(from, to, (a, b) => a === undefined || (b !== undefined && tools.included(a, b))),
}

const byNames: Order = {
  includes: (from, to) =>
    everyName(from, to, (a, b) => listOf(b).every((name) => listOf(a).includes(name))),
  included: (from, to) =>
    everyName(from, to, (a, b) => listOf(a).every((name) => listOf(b).includes(name))),
}

const byCount = (sign: 1 | -1): Order => ({
  includes: (from, to) => sign * Number(to) >= sign * Number(from),
  included: (from, to) => sign * Number(to) <= sign * Number(from),
})

/** Keywords that say what else a value must be, and how two statements of each are ordered. */
const conditions: readonly (readonly [keyword: string, order: Order])[] = [
  ['allOf', unordered],
  ['contains', bySchema],
  ['contentSchema', bySchema],
  ['dependentRequired', byNames],
  ['dependentSchemas', bySchemas],
  ['else', bySchema],
  ['if', unordered],
  ['maxContains', byCount(1)],
  ['minContains', byCount(-1)],
  ['not', byNegatedSchema],
  ['propertyNames', bySchema],
  ['then', bySchema],
  ['unevaluatedItems', bySchema],
  ['unevaluatedProperties', bySchema],
]

export const conditionKeywords = conditions.map(([keyword]) => keyword)

export function compareConditions(from: JsonObject, to: JsonObject, tools: SchemaTools): Finding[] {
  const [before, after] = [patternsOf(from), patternsOf(to)]
  // What a pattern takes is no further property any more, and what it leaves is one.
  const limited = [from, to].some(({ additionalProperties: further = true }) => further !== true)
  const patterns = namesOf(before, after).map((pattern): Finding[] => {
    const name = `patternProperties: ${pattern}`
    const both = Object.hasOwn(before, pattern) && Object.hasOwn(after, pattern)
    // Where both have the pattern, its schemas are compared as those of properties are.
    if (both) return []
    if (limited) return [{ rule: 'condition-changed', path: [], name }]
    return condition(name, [before[pattern], after[pattern]], unordered, tools)
  })
  // Where few may fit `contains`, one that more values fit refuses some.
  const few = from.maxContains !== undefined || to.maxContains !== undefined
  const others = conditions.map(([name, order]) =>
    condition(
      name,
      statements(name, from, to),
      few && name === 'contains' ? unordered : order,
      tools,
    ),
  )
  return [...patterns, ...others].flat()
}

/** With the one item that `contains` asks for where `minContains` says nothing else. */
function statements(name: string, from: JsonObject, to: JsonObject): readonly [Value, Value] {
  const least = name === 'minContains' && from.contains !== undefined && to.contains !== undefined
  const stated = from[name] !== undefined || to[name] !== undefined
  return least && stated ? [from[name] ?? 1, to[name] ?? 1] : [from[name], to[name]]
}

function condition(
  name: string,
  [from, to]: readonly [Value, Value],
  order: Order,
  tools: SchemaTools,
): Finding[] {
  if ((from === undefined && to === undefined) || tools.same(from, to)) return []
  if (from === undefined) return [{ rule: 'condition-added', path: [], name }]
  if (to === undefined) return [{ rule: 'condition-removed', path: [], name }]
  const [weaker, stricter] = [order.includes(from, to, tools), order.included(from, to, tools)]
  if (weaker && stricter) return []
  const rule = weaker
    ? 'condition-loosened'
    : stricter
      ? 'condition-tightened'
      : 'condition-changed'
  return [{ rule, path: [], name }]
}

function everyName(from: Value, to: Value, holds: (left: Value, right: Value) => boolean): boolean {
  const [before, after] = [isObject(from) ? from : {}, isObject(to) ? to : {}]
  return namesOf(before, after).every((name) => holds(before[name], after[name]))
}

function patternsOf(schema: JsonObject): JsonObject {
  return isObject(schema.patternProperties) ? schema.patternProperties : {}
}
