import type { JsonValue } from '@dbaas-valkey/contract/model'

import { alternatives, type Finding } from '../finding.js'
import { commonTypes } from './overlaps.js'
import type { MemberPairs } from './pairs.js'
import type { SchemaTools } from './tools.js'

/**
 * `oneOf` refuses what fits two of its alternatives: one that is new or accepts more than before can take values away
 * from an older one. Values that only new alternatives describe have not been sent before.
 */
export function compareCollisions(
  { pairs }: MemberPairs,
  after: readonly JsonValue[],
  tools: SchemaTools,
): Finding[] {
  const older = (member: JsonValue): JsonValue | undefined =>
    pairs.find(([, to]) => to === member)?.[0]
  const types = everyTwo(after).flatMap(([left, right]) => {
    const [was, other] = [older(left), older(right)]
    if (was === undefined) return other === undefined ? [] : tellsApart(other, left, tools)
    if (other === undefined) return tellsApart(was, right, tools)
    // One that is listed a second time stood alone before, and of two that overlapped, one that grew overlaps more.
    const grew = !tools.included(was, left) || !tools.included(other, right)
    const readers = { left: tools.from, right: tools.from }
    const had = was === other || grew ? [] : commonTypes(was, other, readers, 'either')
    return overlap(left, right, tools, 'either').filter((type) => !had.includes(type))
  })
  return collision(types)
}

/** The other way round: what fitted two alternatives and was refused for it may now fit one, and come. */
export function comparePartings(
  { pairs, gone, come }: MemberPairs,
  before: readonly JsonValue[],
  tools: SchemaTools,
): Finding[] {
  const back: SchemaTools = {
    from: tools.to,
    to: tools.from,
    same: (left, right) => tools.same(right, left),
    includes: (left, right) => tools.included(right, left),
    included: (left, right) => tools.includes(right, left),
  }
  const turned = pairs.map(([from, to]) => [to, from] as const)
  return compareCollisions({ pairs: turned, gone: come, come: gone }, before, back).map(
    ({ to, path }): Finding => ({ rule: 'alternatives-part', path, from: to ?? '' }),
  )
}

/** A schema that has become the one alternative, `home`, beside others: what it accepted must not fit those. */
export function compareWithOthers(
  from: JsonValue,
  home: JsonValue,
  others: readonly JsonValue[],
  tools: SchemaTools,
): Finding[] {
  const values = others.flatMap((other) => tellsApart(from, other, tools))
  // What the older schema accepts and describes, `home` accepts as well.
  const common = others.flatMap((other) => overlap(home, other, tools, 'either'))
  return collision(values.filter((type) => common.includes(type)))
}

/** The types of which a value may fit two of the alternatives, whatever it is made of. */
export function overlapsOf(members: readonly JsonValue[], tools: SchemaTools): string[] {
  return everyTwo(members).flatMap(([left, right]) => overlap(left, right, tools, 'both'))
}

function overlap(
  left: JsonValue,
  right: JsonValue,
  { to }: SchemaTools,
  makeup: 'either' | 'both',
): string[] {
  return commonTypes(left, right, { left: to, right: to }, makeup)
}

/** The types of which a value of the older contract may fit a new alternative. */
function tellsApart(older: JsonValue, newer: JsonValue, { from, to }: SchemaTools): string[] {
  return commonTypes(older, newer, { left: from, right: to }, 'first')
}

function collision(types: readonly string[]): Finding[] {
  if (types.length === 0) return []
  return [{ rule: 'alternatives-collide', path: [], to: alternatives([...new Set(types)]) }]
}

function everyTwo<T>(items: readonly T[]): (readonly [T, T])[] {
  return items.flatMap((left, index) =>
    items.slice(index + 1).map((right) => [left, right] as const),
  )
}
