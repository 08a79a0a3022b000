import { listOf } from '@dbaas-valkey/contract/document'
import type { JsonObject, JsonValue } from '@dbaas-valkey/contract/model'
import { alternatives, type Finding } from '../finding.js'

const all = ['array', 'boolean', 'integer', 'null', 'number', 'object', 'string']

/** The types a schema allows, an integer being a number as well. */
export function typesOf({ type, enum: values }: JsonObject): ReadonlySet<string> {
  const declared = type === undefined ? undefined : [type].flat().map(String)
  const names = declared ?? (Array.isArray(values) ? listOf(values).map(typeOfValue) : all)
  return new Set(names.includes('number') ? [...names, 'integer'] : names)
}

function typeOfValue(value: JsonValue): string {
  if (value === null) return 'null'
  if (Array.isArray(value)) return 'array'
  return typeof value
}

export function compareTypes(from: JsonObject, to: JsonObject): Finding[] {
  const [before, after] = [typesOf(from), typesOf(to)]
  const [wasNullable, isNullable] = [before.has('null'), after.has('null')]
  const rest = compareOtherTypes(before, after)
  // "Anything" to "a string" is one difference, not two.
  if (wasNullable === isNullable || before.size === all.length || after.size === all.length) {
    return rest
  }
  return [...rest, { rule: isNullable ? 'nullable-added' : 'nullable-removed', path: [] }]
}

function compareOtherTypes(before: ReadonlySet<string>, after: ReadonlySet<string>): Finding[] {
  const gone = [...before].filter((type) => type !== 'null' && !after.has(type))
  const come = [...after].filter((type) => type !== 'null' && !before.has(type))
  if (gone.length === 0 && come.length === 0) return []
  const rule =
    gone.length === 0 ? 'type-widened' : come.length === 0 ? 'type-narrowed' : 'type-changed'
  return [{ rule, path: [], from: words(before), to: words(after) }]
}

/** Whether no value fits both, so that there is nothing more to compare. */
export function disjoint(from: JsonObject, to: JsonObject): boolean {
  const after = typesOf(to)
  return ![...typesOf(from)].some((type) => type !== 'null' && after.has(type))
}

function words(types: ReadonlySet<string>): string {
  if (types.size === all.length) return 'anything'
  const names = [...types].filter((type) => type !== 'null' && !covered(type, types))
  return names.length === 0 ? 'null' : alternatives(names)
}

function covered(type: string, types: ReadonlySet<string>): boolean {
  return type === 'integer' && types.has('number')
}
