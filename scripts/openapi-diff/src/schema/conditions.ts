import { isObject } from '@dbaas-valkey/contract/document'
import type { JsonObject, JsonValue } from '@dbaas-valkey/contract/model'
import type { Finding } from '../finding.js'
import { namesOf } from './annotations.js'
import type { SameStructure } from './equal.js'

/** Keywords whose two statements can be told apart but not ordered: neither includes the other for sure. */
export const conditionKeywords = [
  'allOf',
  'contains',
  'dependentRequired',
  'dependentSchemas',
  'else',
  'if',
  'maxContains',
  'minContains',
  'not',
  'propertyNames',
  'then',
  'unevaluatedItems',
  'unevaluatedProperties',
] as const

export function compareConditions(
  from: JsonObject,
  to: JsonObject,
  same: SameStructure,
): Finding[] {
  const patterns = namesOf(patternsOf(from), patternsOf(to)).map((pattern) =>
    condition(
      `patternProperties: ${pattern}`,
      patternsOf(from)[pattern],
      patternsOf(to)[pattern],
      same,
    ),
  )
  const others = conditionKeywords.map((name) => condition(name, from[name], to[name], same))
  return [...patterns, ...others].flat()
}

function condition(
  name: string,
  from: JsonValue | undefined,
  to: JsonValue | undefined,
  same: SameStructure,
): Finding[] {
  if (from === undefined && to === undefined) return []
  if (from === undefined) return [{ rule: 'condition-added', path: [], name }]
  if (to === undefined) return [{ rule: 'condition-removed', path: [], name }]
  return same(from, to) ? [] : [{ rule: 'condition-changed', path: [], name }]
}

function patternsOf(schema: JsonObject): JsonObject {
  return isObject(schema.patternProperties) ? schema.patternProperties : {}
}
