import type { JsonObject, JsonValue } from '@dbaas-valkey/contract/model'

import type { Finding } from '../finding.js'
import { compareCollisions, comparePartings, overlapsOf } from './collisions.js'
import { compareDiscriminators } from './discriminators.js'
import { nameOf } from './member-names.js'
import { pairMembers, type MemberPairs } from './pairs.js'
import type { Edge, Level, SchemaTools, Union } from './tools.js'

/** Compares the alternatives of two schemas that both have some. */
export function compareAlternatives(
  before: Union,
  after: Union,
  from: JsonObject,
  to: JsonObject,
  tools: SchemaTools,
): Level {
  const { pairs, ...members } = compareMembers(before.members, after.members, tools)
  // A discriminator says which alternative is meant, whatever else a value fits.
  const told = to.discriminator !== undefined
  const kinds = told ? [] : compareKinds(before, after, tools)
  const collisions =
    told || after.keyword !== 'oneOf' || kinds.length > 0
      ? []
      : compareCollisions(pairs, after.members, tools)
  const partings =
    told || before.keyword !== 'oneOf' || kinds.length > 0
      ? []
      : comparePartings(pairs, before.members, tools)
  return {
    findings: [
      ...members.findings,
      ...kinds,
      ...collisions,
      ...partings,
      ...compareDiscriminators({ from, to, before, after, pairs }, tools),
    ],
    edges: members.edges,
  }
}

export function compareMembers(
  before: readonly JsonValue[],
  after: readonly JsonValue[],
  tools: SchemaTools,
): Level & { readonly pairs: MemberPairs } {
  const pairs = pairMembers(before, after, tools)
  const gone = pairs.gone.map((member): Finding => {
    const kept = after.some((other) => tools.includes(member, other))
    const rule = kept ? 'alternative-absorbed' : 'alternative-removed'
    return { rule, path: [], from: nameOf(member, tools.from) }
  })
  const come = pairs.come.map((member): Finding => {
    const known = before.some((other) => tools.included(other, member))
    const rule = known ? 'alternative-split' : 'alternative-added'
    return { rule, path: [], to: nameOf(member, tools.to) }
  })
  return {
    findings: [...gone, ...come],
    edges: pairs.pairs.map(([from, to]): Edge => ({ from, to })),
    pairs,
  }
}

/** `anyOf` and `oneOf` are the same for alternatives of which no value fits two, whatever it is made of. */
function compareKinds(before: Union, after: Union, tools: SchemaTools): Finding[] {
  if (before.keyword === after.keyword) return []
  if (overlapsOf(after.members, tools).length === 0) return []
  const rule = after.keyword === 'anyOf' ? 'alternatives-overlap' : 'alternatives-exclusive'
  return [{ rule, path: [] }]
}
