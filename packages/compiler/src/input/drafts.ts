import { isObject } from '@dbaas-valkey/contract/document'
import type { JsonObject, JsonValue } from '@dbaas-valkey/contract/model'

/**
 * Brings a schema of draft 4, 6, 7 or 2019-09 to 2020-12, keyword by keyword. `definitions`, which many write in any draft,
 * becomes `$defs`.
 *
 * @see https://json-schema.org/draft/2020-12/release-notes
 */
export function upgradeDraft(root: JsonObject): JsonObject {
  return upgraded(root, draftOf(root)) as JsonObject
}

/** The tokens of a pointer into a schema as they are when that is brought to 2020-12. */
export function upgradeTokens([first, ...rest]: readonly string[]): string[] {
  if (first === undefined) return []
  const keyword = first === 'definitions' ? '$defs' : first
  const [name, ...inner] = rest
  if (name === undefined) return [keyword]
  // What follows is a name, or a place in a list, and no keyword.
  const isNamed = maps.has(first) || /^\d+$/.test(name)
  return isNamed ? [keyword, name, ...upgradeTokens(inner)] : [keyword, ...upgradeTokens(rest)]
}

type Draft = 4 | 6 | 7 | 2019 | 2020

function draftOf({ $schema }: JsonObject): Draft {
  const said = /draft(?:-0|\/)(?<draft>4|6|7|2019)\b/.exec(String($schema))?.groups?.['draft']
  return said === undefined ? 2020 : (Number(said) as Draft)
}

/** Keywords that hold values, in which nothing is a schema. */
const values = new Set(['const', 'default', 'enum', 'examples'])
/** Keywords that hold schemas by name, where a name is just a name. */
const maps = new Set([
  '$defs',
  'definitions',
  'dependencies',
  'dependentSchemas',
  'patternProperties',
  'properties',
])

function upgraded(node: JsonValue, draft: Draft, isMap = false): JsonValue {
  if (Array.isArray(node)) return node.map((item: JsonValue) => upgraded(item, draft))
  if (!isObject(node)) return node
  const entries = Object.entries(node).map(([key, inner]) => [
    key,
    !isMap && values.has(key) ? inner : upgraded(inner, draft, !isMap && maps.has(key)),
  ])
  const copy = Object.fromEntries(entries) as Record<string, JsonValue>
  return isMap ? copy : schemaOf(copy, draft)
}

function schemaOf(given: Readonly<Record<string, JsonValue>>, draft: Draft): JsonObject {
  // Until draft 7, what stands beside a reference is ignored.
  if (draft <= 7 && typeof given['$ref'] === 'string') {
    const { $ref, definitions } = given
    return definitions === undefined ? { $ref } : { $ref, $defs: definitions }
  }
  const { definitions, ...others } = given
  const inner = { ...(isObject(definitions) ? definitions : {}), ...asObject(others['$defs']) }
  const named = definitions === undefined ? others : { ...others, $defs: inner }
  return draft === 2020 ? named : withNewKeywords(named, draft)
}

function withNewKeywords(given: Readonly<Record<string, JsonValue>>, draft: Draft): JsonObject {
  const { items, additionalItems, dependencies, $recursiveRef, $recursiveAnchor, ...rest } = given
  const schema: Record<string, JsonValue> = { ...rest }
  if (draft === 4) fromDraft4(schema)
  if (Array.isArray(items)) {
    schema['prefixItems'] = items
    if (additionalItems !== undefined) schema['items'] = additionalItems
  } else if (items !== undefined) schema['items'] = items
  if (isObject(dependencies)) divide(dependencies, schema)
  if ($recursiveRef !== undefined) schema['$dynamicRef'] = '#recursive'
  if ($recursiveAnchor === true) schema['$dynamicAnchor'] = 'recursive'
  return schema
}

/** `dependencies` became two keywords: one for names, one for schemas. */
function divide(dependencies: JsonObject, schema: Record<string, JsonValue>): void {
  const entries = Object.entries(dependencies)
  const named = entries.filter(([, needed]) => Array.isArray(needed))
  const others = entries.filter(([, needed]) => !Array.isArray(needed))
  if (named.length > 0) schema['dependentRequired'] = Object.fromEntries(named)
  if (others.length > 0) schema['dependentSchemas'] = Object.fromEntries(others)
}

/** Exclusive limits were said by a boolean beside the limit, and a schema's address was its `id`. */
function fromDraft4(schema: Record<string, JsonValue>): void {
  for (const [bound, keyword] of [
    ['minimum', 'exclusiveMinimum'],
    ['maximum', 'exclusiveMaximum'],
  ] as const) {
    const exclusive = schema[keyword]
    if (typeof exclusive !== 'boolean') continue
    delete schema[keyword]
    const limit = schema[bound]
    if (!exclusive || limit === undefined) continue
    schema[keyword] = limit
    delete schema[bound]
  }
  if (typeof schema['id'] === 'string') {
    schema['$id'] = schema['id']
    delete schema['id']
  }
}

function asObject(value: JsonValue | undefined): JsonObject {
  return isObject(value) ? value : {}
}
