import { listOf } from '@dbaas-valkey/contract/document'
import type { JsonObject, JsonValue } from '@dbaas-valkey/contract/model'
import type { Finding } from '../finding.js'
import { compareDiscriminators } from './discriminators.js'
import { nameOf, namesOfMembers } from './member-names.js'
import { compareOverlaps } from './overlaps.js'
import { pairMembers } from './pairs.js'
import type { Edge, Level, SchemaTools } from './tools.js'

/** A schema as it is written and as one plain object. */
export interface Sided {
  readonly schema: JsonValue | undefined
  readonly whole: JsonObject
}

export interface UnionLevel extends Level {
  /** Whether the alternatives are all there is to compare. */
  readonly instead: boolean
  /** What remains of both schemas besides the alternatives. */
  readonly from: JsonObject
  readonly to: JsonObject
}

interface Union {
  readonly keyword: 'oneOf' | 'anyOf'
  readonly members: readonly JsonValue[]
}

/** Compares what two schemas say with `oneOf` or `anyOf`; a schema without is a union of itself alone. */
export function compareUnions(left: Sided, right: Sided, tools: SchemaTools): UnionLevel {
  const [before, after] = [unionOf(left.whole), unionOf(right.whole)]
  const [from, to] = [without(left.whole), without(right.whole)]
  if (before !== undefined && after !== undefined) {
    const members = compareMembers(before.members, after.members, tools)
    const findings = [
      ...members.findings,
      ...compareKinds(before, after),
      ...collisions(before.members, after, tools),
      ...compareDiscriminators(left.whole, right.whole, tools),
    ]
    return { findings, edges: members.edges, instead: false, from, to }
  }
  if (before === undefined && after === undefined) {
    return { findings: [], edges: [], instead: false, from, to }
  }
  const alone = !constrains(before === undefined ? to : from)
  if (alone) {
    const was = before?.members ?? [left.schema ?? true]
    const members = compareMembers(was, after?.members ?? [right.schema ?? true], tools)
    const findings = [...members.findings, ...collisions(was, after, tools)]
    return { findings, edges: members.edges, instead: true, from, to }
  }
  const finding: Finding =
    after === undefined
      ? {
          rule: 'alternatives-dropped',
          path: [],
          from: namesOfMembers(before?.members, tools.from),
        }
      : { rule: 'alternatives-introduced', path: [], to: namesOfMembers(after.members, tools.to) }
  return { findings: [finding], edges: [], instead: false, from, to }
}

function unionOf(schema: JsonObject): Union | undefined {
  for (const keyword of ['oneOf', 'anyOf'] as const) {
    if (Array.isArray(schema[keyword])) return { keyword, members: listOf(schema[keyword]) }
  }
  return undefined
}

function without(schema: JsonObject): JsonObject {
  const { oneOf: _oneOf, anyOf: _anyOf, discriminator: _discriminator, ...rest } = schema
  return rest
}

/** Whether a schema says anything besides words. */
function constrains(schema: JsonObject): boolean {
  const words = new Set(['title', 'description', 'example', 'examples', 'deprecated'])
  return Object.keys(schema).some((keyword) => !words.has(keyword))
}

function compareMembers(
  before: readonly JsonValue[],
  after: readonly JsonValue[],
  tools: SchemaTools,
): Level {
  const { pairs, gone, come } = pairMembers(before, after, tools)
  return {
    findings: [
      ...gone.map((member): Finding => ({
        rule: 'alternative-removed',
        path: [],
        from: nameOf(member, tools.from),
      })),
      ...come.map((member): Finding => ({
        rule: 'alternative-added',
        path: [],
        to: nameOf(member, tools.to),
      })),
    ],
    edges: pairs.map(([from, to]): Edge => ({ from, to })),
  }
}

function compareKinds(before: Union, after: Union): Finding[] {
  if (before.keyword === after.keyword) return []
  const rule = after.keyword === 'anyOf' ? 'alternatives-overlap' : 'alternatives-exclusive'
  return [{ rule, path: [] }]
}

function collisions(
  before: readonly JsonValue[],
  after: Union | undefined,
  tools: SchemaTools,
): Finding[] {
  return after?.keyword === 'oneOf' ? compareOverlaps(before, after.members, tools) : []
}
