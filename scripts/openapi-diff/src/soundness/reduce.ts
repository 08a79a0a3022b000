import { isObject } from '@dbaas-valkey/contract/document'
import type { JsonValue } from '@dbaas-valkey/contract/model'

import type { Schemas } from './schemas.js'

export interface SchemaPair {
  readonly from: Schemas
  readonly to: Schemas
}

/** The pair without all that the finding does not need: takes away from both, again and again, what can go. */
export function reduced(pair: SchemaPair, holds: (smaller: SchemaPair) => boolean): SchemaPair {
  const paths = new Set([...pathsIn(pair.from), ...pathsIn(pair.to)])
  for (const text of paths) {
    const path = JSON.parse(text) as string[]
    const smaller = { from: without(pair.from, path), to: without(pair.to, path) }
    if (holds(smaller)) return reduced(smaller, holds)
  }
  return pair
}

/** Paths to every member, the outermost first, as texts so that each comes once. */
function pathsIn(value: JsonValue, path: readonly string[] = []): string[] {
  if (typeof value !== 'object' || value === null) return []
  const members = Object.entries(value) as [string, JsonValue][]
  return [
    ...members
      .map(([name]) => JSON.stringify([...path, name]))
      .filter((text) => text !== '["Body"]'),
    ...members.flatMap(([name, member]) => pathsIn(member, [...path, name])),
  ]
}

function without<T extends JsonValue>(value: T, [name = '', ...rest]: readonly string[]): T {
  if (Array.isArray(value)) {
    const list: readonly JsonValue[] = value
    const index = Number(name)
    const kept =
      rest.length === 0
        ? list.filter((_, at) => at !== index)
        : list.map((item, at) => (at === index ? without(item, rest) : item))
    return kept as JsonValue as T
  }
  if (!isObject(value) || !Object.hasOwn(value, name)) return value
  const entries = Object.entries(value).flatMap(([key, member]): [string, JsonValue][] => {
    if (key !== name) return [[key, member]]
    return rest.length === 0 ? [] : [[key, without(member, rest)]]
  })
  return Object.fromEntries(entries) as JsonValue as T
}
