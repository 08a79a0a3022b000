import type { JsonObject, JsonValue } from '@dbaas-valkey/contract/model'

import type { Place } from '../change.js'
import { show, type Finding } from '../finding.js'
import { compareLifecycle, lifecycleKeys, removal } from '../lifecycle.js'
import { compareMark, compareRest } from '../schema/annotations.js'
import { withIdleDefault } from '../schema/visit.js'
import type { SchemaComparer } from '../schema/walk.js'
import { compareContents } from './bodies.js'
import { parameterKey, type ReadOperation } from './read.js'
import type { Report } from './report.js'

const knownKeys = new Set([
  'name',
  'in',
  'required',
  'schema',
  'content',
  'style',
  'explode',
  'allowReserved',
  'allowEmptyValue',
  ...lifecycleKeys,
])

export function compareParameters(
  from: ReadOperation,
  to: ReadOperation,
  schemas: SchemaComparer,
  report: Report,
): void {
  const renamed = renames(from, to)
  const before = new Map(
    [...from.parameters.values()].map((parameter) => [newKey(parameter, renamed), parameter]),
  )
  for (const key of new Set([...before.keys(), ...to.parameters.keys()])) {
    const [left, right] = [before.get(key), to.parameters.get(key)]
    const nodes = { from: left ?? from.value, to: right ?? to.value }
    const place = { ...placeOf(right ?? left ?? {}), nodes }
    if (left === undefined) {
      const rule = right?.required === true ? 'required-parameter-added' : 'parameter-added'
      report({ rule, path: [] }, place)
    } else if (right === undefined) report({ ...removal('parameter', left), path: [] }, place)
    else compareParameter(left, right, place, schemas, report)
  }
}

export function renamedPathParameters(from: ReadOperation, to: ReadOperation): Finding[] {
  return [...renames(from, to)].map(([before, after]) => ({
    rule: 'path-parameter-renamed',
    path: [],
    from: before,
    to: after,
  }))
}

function compareParameter(
  from: JsonObject,
  to: JsonObject,
  place: Place,
  schemas: SchemaComparer,
  report: Report,
): void {
  for (const finding of [
    ...compareMark(from, to, 'required', 'parameter-required', 'parameter-optional'),
    ...compareMark(from, to, 'deprecated', 'parameter-deprecated', 'parameter-restored'),
    ...compareLifecycle(from, to),
    ...compareStyles(from, to),
    ...compareRest(from, to, knownKeys),
  ]) {
    report(finding, place)
  }
  const needed = from.required === true && to.required === true
  for (const finding of schemas.compare(from.schema, to.schema, 'request')) {
    report(needed && finding.path.length === 0 ? withIdleDefault(finding) : finding, place)
  }
  compareContents(from.content, to.content, place, schemas, report)
}

function compareStyles(from: JsonObject, to: JsonObject): Finding[] {
  const [before, after] = [styleOf(from), styleOf(to)]
  return Object.keys(before)
    .filter((name) => before[name] !== after[name])
    .map((name) => ({
      rule: isRelaxed(name, after[name]) ? 'parameter-style-relaxed' : 'parameter-style-changed',
      path: [],
      name,
      from: show(before[name]),
      to: show(after[name]),
    }))
}

/** What may now be written that might not be before; whatever was written is written still. */
function isRelaxed(name: string, value: JsonValue | undefined): boolean {
  return (name === 'allowReserved' || name === 'allowEmptyValue') && value === true
}

/** With the values that OpenAPI assumes where none is given (specification 3.1.1, section 4.8.12.2). */
function styleOf(parameter: JsonObject): JsonObject {
  const inQuery = parameter.in === 'query' || parameter.in === 'cookie'
  const style = parameter.style ?? (inQuery ? 'form' : 'simple')
  return {
    style,
    explode: parameter.explode ?? style === 'form',
    allowReserved: parameter.allowReserved ?? false,
    allowEmptyValue: parameter.allowEmptyValue ?? false,
  }
}

/** Path parameters that stand in the same place of the same path under another name. */
function renames(from: ReadOperation, to: ReadOperation): ReadonlyMap<string, string> {
  const [before, after] = [placeholders(from.path), placeholders(to.path)]
  if (before.length !== after.length) return new Map()
  return new Map(
    before.flatMap((name, index) => {
      const other = after[index]
      return other === undefined || other === name ? [] : [[name, other] as const]
    }),
  )
}

function placeholders(path: string): string[] {
  return [...path.matchAll(/\{([^}]*)\}/g)].map(([, name]) => name ?? '')
}

function newKey(parameter: JsonObject, renamed: ReadonlyMap<string, string>): string {
  const name = parameter.in === 'path' ? renamed.get(String(parameter.name)) : undefined
  return parameterKey(name === undefined ? parameter : { ...parameter, name })
}

function placeOf(parameter: JsonObject): Place {
  return {
    side: 'request',
    root: `${String(parameter.in)} parameter \`${String(parameter.name)}\``,
    member: String(parameter.name),
  }
}
