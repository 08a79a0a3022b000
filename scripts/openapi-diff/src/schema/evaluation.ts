import { isObject, listOf } from '@dbaas-valkey/contract/document'
import type { JsonObject } from '@dbaas-valkey/contract/model'

import type { Finding } from '../finding.js'
import type { SchemaTools } from './tools.js'

/** What counts as looked at depends on all of these. */
const combinations = ['allOf', 'anyOf', 'oneOf', 'not', 'if', 'then', 'else', 'dependentSchemas']

/**
 * `unevaluatedProperties` and `unevaluatedItems` apply to what the other keywords have not looked at: where those differ,
 * the same words of it are another condition.
 */
export function compareEvaluation(from: JsonObject, to: JsonObject, tools: SchemaTools): Finding[] {
  return [
    ...compare('unevaluatedProperties', propertiesLookedAt),
    ...compare('unevaluatedItems', itemsLookedAt),
  ]

  function compare(name: string, lookedAt: (schema: JsonObject) => string): Finding[] {
    if (from[name] === undefined || to[name] === undefined) return []
    const alike =
      lookedAt(from) === lookedAt(to) &&
      [...combinations, 'contains'].every((keyword) => tools.same(from[keyword], to[keyword]))
    return alike ? [] : [{ rule: 'condition-changed', path: [], name }]
  }
}

function propertiesLookedAt(schema: JsonObject): string {
  const names = (keyword: string): string[] => {
    const members = schema[keyword]
    return isObject(members) ? Object.keys(members).toSorted() : []
  }
  const further = schema.additionalProperties !== undefined
  return JSON.stringify([names('properties'), names('patternProperties'), further])
}

function itemsLookedAt(schema: JsonObject): string {
  return JSON.stringify([listOf(schema.prefixItems).length, schema.items !== undefined])
}
