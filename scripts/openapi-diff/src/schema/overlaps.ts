import { isDeepStrictEqual } from 'node:util'
import { listOf } from '@dbaas-valkey/contract/document'
import type { JsonObject, JsonValue } from '@dbaas-valkey/contract/model'
import { alternatives, type Finding } from '../finding.js'
import type { SchemaReader } from './normal.js'
import { typesOf } from './types.js'

/**
 * `oneOf` refuses what fits two of its alternatives: one that is new or accepts more than before can take values away
 * from another. Seen by types and values; that objects may overlap is so from the start, unless they are told apart.
 */
export function compareOverlaps(
  before: readonly JsonValue[],
  after: readonly JsonValue[],
  readers: { readonly from: SchemaReader; readonly to: SchemaReader },
): Finding[] {
  const had = overlapsOf(before, readers.from)
  const come = [...overlapsOf(after, readers.to)].filter((type) => !had.has(type))
  return come.length === 0
    ? []
    : [{ rule: 'alternatives-collide', path: [], to: alternatives(come) }]
}

/** The types of which a value may fit two members. */
function overlapsOf(members: readonly JsonValue[], reader: SchemaReader): ReadonlySet<string> {
  const schemas = members.map((member) => reader.normal(member))
  const shared = schemas.flatMap((schema, index) =>
    schemas.slice(index + 1).flatMap((other) => commonTypes(schema, other)),
  )
  return new Set(shared)
}

function commonTypes(left: JsonObject, right: JsonObject): string[] {
  const types = typesOf(right)
  const common = [...typesOf(left)].filter((type) => types.has(type))
  const distinct = Array.isArray(left.enum) && Array.isArray(right.enum) && !shareValue(left, right)
  return distinct
    ? []
    : common.filter((type) => type !== 'object' || isDeepStrictEqual(left, right))
}

function shareValue(left: JsonObject, right: JsonObject): boolean {
  const values = listOf(right.enum)
  return listOf(left.enum).some((value) => values.some((other) => isDeepStrictEqual(value, other)))
}
