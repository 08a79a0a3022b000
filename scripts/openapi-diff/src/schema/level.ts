import { isObject } from '@dbaas-valkey/contract/document'
import type { JsonObject, JsonValue } from '@dbaas-valkey/contract/model'

import type { Finding } from '../finding.js'
import { compareLifecycle } from '../lifecycle.js'
import { compareMark, compareRest } from './annotations.js'
import { compareArrays } from './arrays.js'
import { compareConditions } from './conditions.js'
import { compareEvaluation } from './evaluation.js'
import { knownKeywords } from './keywords.js'
import type { Edge, Level, SchemaTools } from './tools.js'
import { compareExtensions } from './extensions.js'
import { compareObjects, merged } from './objects.js'
import { compareRanges } from './ranges.js'
import { compareText } from './text.js'
import { compareTypes, disjoint, takesAnything } from './types.js'
import { compareUnions } from './unions.js'
import { compareDefaults, compareEnums } from './values.js'

/** Compares two schemas without following them down. Which side they stand on does not matter yet. */
export function compareLevel(
  left: JsonValue | undefined,
  right: JsonValue | undefined,
  tools: SchemaTools,
): Level {
  const [whole, other] = [tools.from.normal(left), tools.to.normal(right)]
  const unions = compareUnions({ schema: left, whole }, { schema: right, whole: other }, tools)
  if (unions.instead) return unions
  const [from, to] = [unions.from, unions.to]
  const marks: Level = {
    findings: [...compareMarks(from, to), ...compareTypes(from, to)],
    edges: [],
  }
  // What is said of a schema that has become anything, or was it, is said by that alone.
  const limitless = takesAnything(whole) || takesAnything(other)
  const typesDiffer = marks.findings.some(({ rule }) => rule.startsWith('type-'))
  if (disjoint(from, to) || (limitless && typesDiffer)) return merged(unions, marks)
  const values: Level = {
    findings: [
      ...compareEnums(from, to),
      ...compareDefaults(from, to),
      ...compareRanges(from, to),
      ...compareText(from, to),
      ...compareConditions(from, to, tools),
      ...compareEvaluation(whole, other, tools),
    ],
    edges: patternEdges(from, to),
  }
  return merged(unions, marks, values, compareObjects(from, to, tools), compareArrays(from, to))
}

function compareMarks(from: JsonObject, to: JsonObject): Finding[] {
  return [
    ...compareMark(from, to, 'deprecated', 'property-deprecated', 'property-restored'),
    ...compareMark(from, to, 'readOnly', 'read-only-added', 'read-only-removed'),
    ...compareMark(from, to, 'writeOnly', 'write-only-added', 'write-only-removed'),
    ...compareLifecycle(from, to),
    ...compareExtensions(from, to),
    ...compareRest(from, to, knownKeywords),
  ]
}

function patternEdges(from: JsonObject, to: JsonObject): Edge[] {
  const [before, after] = [from.patternProperties, to.patternProperties]
  if (!isObject(before) || !isObject(after)) return []
  return Object.keys(before)
    .filter((pattern) => Object.hasOwn(after, pattern))
    .map((pattern) => ({ segment: `/${pattern}/`, from: before[pattern], to: after[pattern] }))
}
