import { listOf } from '@dbaas-valkey/contract/document'
import type { JsonObject, JsonValue } from '@dbaas-valkey/contract/model'

import type { Finding } from '../finding.js'
import { compareAlternatives, compareMembers } from './alternatives.js'
import { compareCollisions, compareWithOthers } from './collisions.js'
import { nameOf, namesOfMembers } from './member-names.js'
import type { Edge, Level, SchemaTools, Union } from './tools.js'

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

/** Compares what two schemas say with `oneOf` or `anyOf`; a schema without is a union of itself alone. */
export function compareUnions(left: Sided, right: Sided, tools: SchemaTools): UnionLevel {
  const [from, to] = [without(left.whole), without(right.whole)]
  const keywords = (['oneOf', 'anyOf'] as const).filter(
    (keyword) => unionOf(left.whole, keyword) ?? unionOf(right.whole, keyword),
  )
  const twice = [left.whole, right.whole].some((whole) => whole.oneOf && whole.anyOf)
  const levels = twice
    ? keywords.map((keyword) => {
        const [before, after] = [unionOf(left.whole, keyword), unionOf(right.whole, keyword)]
        return compareTwo(before, after, left, right, tools) ?? changed(before, after, tools)
      })
    : [compareOnly(left, right, tools)]
  const [first = nothing] = levels
  return {
    findings: levels.flatMap(({ findings }) => findings),
    edges: levels.flatMap(({ edges }) => edges),
    instead: levels.length === 1 && first.instead === true,
    from: first.from ?? from,
    to,
  }
}

interface Partial extends Level {
  readonly instead?: boolean
  readonly from?: JsonObject
}

const nothing: Partial = { findings: [], edges: [] }

/** Neither schema has both keywords: the one's union is compared with the other's, whichever keyword states it. */
function compareOnly(left: Sided, right: Sided, tools: SchemaTools): Partial {
  const [before, after] = [anyUnionOf(left.whole), anyUnionOf(right.whole)]
  if (before === undefined && after === undefined) return nothing
  const both = compareTwo(before, after, left, right, tools)
  if (both !== undefined) return both
  if (before === undefined && after !== undefined) {
    const wider = compareWithWider(left, right, after, tools)
    if (wider !== undefined) return wider
  }
  const alone = !constrains(without(before === undefined ? right.whole : left.whole))
  if (!alone) return changed(before, after, tools)
  const was = before?.members ?? [left.schema ?? true]
  const is = after?.members ?? [right.schema ?? true]
  const { pairs, ...members } = compareMembers(was, is, tools)
  const collisions = after?.keyword === 'oneOf' ? compareCollisions(pairs, is, tools) : []
  return { findings: [...members.findings, ...collisions], edges: members.edges, instead: true }
}

function compareTwo(
  before: Union | undefined,
  after: Union | undefined,
  left: Sided,
  right: Sided,
  tools: SchemaTools,
): Partial | undefined {
  if (before === undefined || after === undefined) return undefined
  return compareAlternatives(before, after, left.whole, right.whole, tools)
}

/** A schema that has become one of several alternatives: whatever fitted it fits that one, unless another fits as well. */
function compareWithWider(
  left: Sided,
  right: Sided,
  after: Union,
  tools: SchemaTools,
): Partial | undefined {
  const members = wholeMembers(right.whole, after)
  const home = members.find((member) => tools.includes(left.schema ?? true, member))
  if (home === undefined) return undefined
  const others = members.filter((member) => member !== home)
  const shown = after.members.filter((_, index) => members[index] !== home)
  const from = left.schema ?? true
  const collide =
    after.keyword === 'oneOf' && right.whole.discriminator === undefined
      ? compareWithOthers(from, home, others, tools)
      : []
  const added = shown.map((member): Finding => ({
    rule: 'alternative-added',
    path: [],
    to: nameOf(member, tools.to),
  }))
  const edge: Edge = { from, to: home }
  return { findings: [...added, ...collide], edges: [edge], instead: true }
}

/** Kept, since what has been asked of two schemas is known by the schemas themselves: one that contains itself comes again. */
const combinations = new WeakMap<JsonObject, readonly JsonValue[]>()

/** Each alternative with what the schema says beside them. */
function wholeMembers(schema: JsonObject, { members }: Union): readonly JsonValue[] {
  const siblings = without(schema)
  if (!constrains(siblings)) return members
  const known = combinations.get(schema)
  if (known !== undefined) return known
  const combined = members.map((member): JsonValue => ({ allOf: [siblings, member] }))
  combinations.set(schema, combined)
  return combined
}

function changed(before: Union | undefined, after: Union | undefined, tools: SchemaTools): Partial {
  const finding: Finding =
    after === undefined
      ? {
          rule: 'alternatives-dropped',
          path: [],
          from: namesOfMembers(before?.members, tools.from),
        }
      : { rule: 'alternatives-introduced', path: [], to: namesOfMembers(after.members, tools.to) }
  return { findings: [finding], edges: [] }
}

function anyUnionOf(schema: JsonObject): Union | undefined {
  return unionOf(schema, 'oneOf') ?? unionOf(schema, 'anyOf')
}

function unionOf(schema: JsonObject, keyword: Union['keyword']): Union | undefined {
  return Array.isArray(schema[keyword]) ? { keyword, members: listOf(schema[keyword]) } : undefined
}

function without(schema: JsonObject): JsonObject {
  const { oneOf: _oneOf, anyOf: _anyOf, discriminator: _discriminator, ...rest } = schema
  return rest
}

/** Whether a schema says anything besides words. */
function constrains(schema: JsonObject): boolean {
  const words = new Set(['title', 'description', 'example', 'examples', 'deprecated', 'default'])
  return Object.keys(schema).some((keyword) => !words.has(keyword) && !keyword.startsWith('x-'))
}
