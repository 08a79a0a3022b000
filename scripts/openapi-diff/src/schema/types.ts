import { listOf } from '@dbaas-valkey/contract/document'
import type { JsonObject, JsonValue } from '@dbaas-valkey/contract/model'

import { alternatives, type Finding } from '../finding.js'

const all = ['array', 'boolean', 'integer', 'null', 'number', 'object', 'string']

/** The types a schema allows, an integer being a number as well. What is listed in `enum` is all there is. */
export function typesOf(schema: JsonObject): ReadonlySet<string> {
  const declared = declaredTypes(schema)
  const values = listOf(schema.enum)
  if (values.length === 0) return declared
  return new Set(values.map(typeOfValue).filter((type) => declared.has(type)))
}

export function compareTypes(from: JsonObject, to: JsonObject): Finding[] {
  const [before, after] = [typesOf(from), typesOf(to)]
  const rest = compareOtherTypes(before, after)
  // "Anything" to "a string" is one difference, not two.
  if (before.size === all.length || after.size === all.length) return rest
  const rule = nullRule(before, after) ?? nullRule(declaredTypes(from), declaredTypes(to))
  return rule === undefined ? rest : [...rest, { rule, path: [] }]
}

/** Whether no value fits both, so that there is nothing more to compare. */
export function disjoint(from: JsonObject, to: JsonObject): boolean {
  const [before, after] = [typesOf(from), typesOf(to)]
  // Null alone is worth comparing where it is all that one of the two allows.
  const onlyNull =
    Math.min(before.size, after.size) === 1 && before.has('null') && after.has('null')
  return !onlyNull && ![...before].some((type) => type !== 'null' && after.has(type))
}

/** Whether every value is allowed, whatever is said of it in words. */
export function takesAnything(schema: JsonObject): boolean {
  return Object.keys(schema).every(
    (keyword) => says.nothing.has(keyword) || keyword.startsWith('x-'),
  )
}

function declaredTypes({ type }: JsonObject): ReadonlySet<string> {
  const names = type === undefined ? all : [type].flat().map(String)
  return new Set(names.includes('number') ? [...names, 'integer'] : names)
}

function typeOfValue(value: JsonValue): string {
  if (value === null) return 'null'
  if (Array.isArray(value)) return 'array'
  return Number.isInteger(value) ? 'integer' : typeof value
}

/** Types say null wherever it is declared, even where `enum` lacks it; so either difference counts. */
function nullRule(
  before: ReadonlySet<string>,
  after: ReadonlySet<string>,
): Finding['rule'] | undefined {
  if (before.has('null') === after.has('null')) return undefined
  return after.has('null') ? 'nullable-added' : 'nullable-removed'
}

function compareOtherTypes(before: ReadonlySet<string>, after: ReadonlySet<string>): Finding[] {
  const gone = [...before].filter((type) => type !== 'null' && !after.has(type))
  const come = [...after].filter((type) => type !== 'null' && !before.has(type))
  if (gone.length === 0 && come.length === 0) return []
  const rule =
    gone.length === 0 ? 'type-widened' : come.length === 0 ? 'type-narrowed' : 'type-changed'
  return [{ rule, path: [], from: words(before), to: words(after) }]
}

const says = {
  nothing: new Set(
    'title description example examples default deprecated readOnly writeOnly externalDocs $comment $schema $id $anchor $defs xml'.split(
      ' ',
    ),
  ),
}

function words(types: ReadonlySet<string>): string {
  if (types.size === all.length) return 'anything'
  const names = [...types].filter((type) => type !== 'null' && !covered(type, types))
  return names.length === 0 ? 'null' : alternatives(names)
}

function covered(type: string, types: ReadonlySet<string>): boolean {
  return type === 'integer' && types.has('number')
}
