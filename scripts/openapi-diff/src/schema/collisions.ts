import type { JsonValue } from '@dbaas-valkey/contract/model'
import { alternatives, type Finding } from '../finding.js'
import { commonTypes, type Makeup } from './overlaps.js'
import type { MemberPairs } from './pairs.js'
import type { SchemaTools } from './tools.js'

/**
 * `oneOf` refuses what fits two of its alternatives: one that is new or accepts more than before can take values away
 * from another. Two that did so before have not changed.
 */
export function compareCollisions(
  { pairs }: MemberPairs,
  after: readonly JsonValue[],
  tools: SchemaTools,
): Finding[] {
  const older = (member: JsonValue): JsonValue | undefined =>
    pairs.find(([, to]) => to === member)?.[0]
  const types = overlapsOf(after, tools, 'one', (left, right) => {
    const [was, other] = [older(left), older(right)]
    if (was === undefined || other === undefined || was === other) return []
    return commonTypes(was, other, tools.from)
  })
  return types.length === 0
    ? []
    : [{ rule: 'alternatives-collide', path: [], to: alternatives(types) }]
}

/** The types of which a value may fit two of the alternatives. */
export function overlapsOf(
  members: readonly JsonValue[],
  tools: SchemaTools,
  makeup: Makeup,
  before: (left: JsonValue, right: JsonValue) => readonly string[] = () => [],
): string[] {
  const types = members.flatMap((left, index) =>
    members.slice(index + 1).flatMap((right) => {
      const had = before(left, right)
      return commonTypes(left, right, tools.to, makeup).filter((type) => !had.includes(type))
    }),
  )
  return [...new Set(types)]
}
