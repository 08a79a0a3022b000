import { isObject, listOf } from '@dbaas-valkey/contract/document'
import type { JsonObject, JsonValue } from '@dbaas-valkey/contract/model'

import type { Finding } from '../finding.js'
import { removal } from '../lifecycle.js'
import type { Side } from '../rule.js'
import { namesOf } from './annotations.js'
import { typesOf } from './types.js'
import type { SchemaReader } from './normal.js'
import type { Edge, Level } from './tools.js'

/** Compares what two schemas say about an object's properties, and leads on to the schemas of those. */
export function compareObjects(
  from: JsonObject,
  to: JsonObject,
  readers: { readonly from: SchemaReader; readonly to: SchemaReader },
): Level {
  const [before, after] = [properties(from), properties(to)]
  const [requiredBefore, requiredAfter] = [required(from), required(to)]
  const findings: Finding[] = []
  const edges: Edge[] = []
  for (const name of new Set([...namesOf(before, after), ...requiredBefore, ...requiredAfter])) {
    const path = [name]
    const [left, right] = [before[name], after[name]]
    const [was, is] = [requiredBefore.has(name), requiredAfter.has(name)]
    const marks = [left, right].map((schema, index) =>
      schema === undefined ? undefined : (index === 0 ? readers.from : readers.to).normal(schema),
    )
    const ignored = unsent(marks)
    if (left === undefined && right !== undefined) {
      findings.push({ rule: is ? 'required-property-added' : 'property-added', path, ignored })
      // What is described now was one of the further properties before, and had to be as those are.
      if (openness(from.additionalProperties) === 'typed') {
        edges.push({ segment: name, from: from.additionalProperties, to: right, ignored })
      }
    } else if (left !== undefined && right === undefined) {
      findings.push({ ...removal('property', marks[0] ?? {}), path, ignored })
    } else {
      if (was !== is) {
        findings.push({ rule: is ? 'property-required' : 'property-optional', path, ignored })
      } else if (is && marks[0]?.readOnly === true && marks[1]?.readOnly !== true) {
        findings.push({ rule: 'property-required', path, ignored: 'response' })
      }
      if (left !== undefined) {
        edges.push({ segment: name, from: left, to: right, ignored, required: was && is })
      }
    }
  }
  return merged({ findings, edges }, compareFurther(from, to))
}

type Openness = 'unsaid' | 'open' | 'typed' | 'closed'

const furtherRules: Readonly<Partial<Record<`${Openness} ${Openness}`, Finding['rule']>>> = {
  'unsaid open': 'index-signature-added',
  'unsaid typed': 'additional-properties-restricted',
  'unsaid closed': 'additional-properties-forbidden',
  'open unsaid': 'index-signature-removed',
  'open typed': 'additional-properties-restricted',
  'open closed': 'additional-properties-forbidden',
  'typed unsaid': 'additional-properties-unrestricted',
  'typed open': 'additional-properties-unrestricted',
  'typed closed': 'additional-properties-forbidden',
  'closed unsaid': 'additional-properties-allowed',
  'closed open': 'additional-properties-allowed',
  'closed typed': 'additional-properties-allowed',
}

export function merged(...levels: readonly Level[]): Level {
  return {
    findings: levels.flatMap((level) => level.findings),
    edges: levels.flatMap((level) => level.edges),
  }
}

/** The side that carries the property neither before nor after. */
function unsent(schemas: readonly (JsonObject | undefined)[]): Side | undefined {
  const all = (keyword: string): boolean =>
    schemas.every((schema) => schema === undefined || schema[keyword] === true)
  if (schemas.every((schema) => schema === undefined)) return undefined
  if (all('readOnly')) return 'request'
  return all('writeOnly') ? 'response' : undefined
}

function compareFurther(from: JsonObject, to: JsonObject): Level {
  if (!typesOf(from).has('object') || !typesOf(to).has('object')) return { findings: [], edges: [] }
  const [left, right] = [from.additionalProperties, to.additionalProperties]
  const [before, after] = [openness(left), openness(right)]
  const edges: Edge[] =
    before === 'typed' && after === 'typed' ? [{ segment: '*', from: left, to: right }] : []
  const rule = furtherRules[`${before} ${after}`]
  return { findings: rule === undefined ? [] : [{ rule, path: [] }], edges }
}

function openness(value: JsonValue | undefined): Openness {
  if (value === undefined) return 'unsaid'
  if (value === false) return 'closed'
  return value === true || (isObject(value) && Object.keys(value).length === 0) ? 'open' : 'typed'
}

function properties(schema: JsonObject): JsonObject {
  return isObject(schema.properties) ? schema.properties : {}
}

function required(schema: JsonObject): ReadonlySet<string> {
  return new Set(listOf(schema.required).map(String))
}
