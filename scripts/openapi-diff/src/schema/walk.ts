import type { JsonValue } from '@dbaas-valkey/contract/model'

import type { Side } from '../rule.js'
import { createIsClean, type IsClean } from './clean.js'
import { createSameStructure } from './equal.js'
import { createIncludes } from './inclusion.js'
import { compareLevel } from './level.js'
import type { SchemaReader } from './normal.js'
import { PairMap } from './pair-map.js'
import { begin, enter, isOfDefault, place, step, type PlacedFinding, type Visit } from './visit.js'
import type { Level, SchemaTools } from './tools.js'

export interface SchemaComparer extends SchemaTools {
  readonly isClean: IsClean
  /** Every difference between two schemas and all they lead to, each where it is met first. */
  compare(
    from: JsonValue | undefined,
    to: JsonValue | undefined,
    side: Side | undefined,
  ): readonly PlacedFinding[]
}

type Value = JsonValue | undefined

export function createSchemaComparer(
  from: SchemaReader,
  to: SchemaReader,
  back?: SchemaComparer,
): SchemaComparer {
  // The same two documents compared the other way round, where somebody asks.
  let other = back
  const tools: SchemaTools = {
    from,
    to,
    same: createSameStructure(from, to),
    includes: createIncludes((left, right) => compare(left, right, 'request')),
    included: (left, right) => {
      other ??= createSchemaComparer(to, from, comparer)
      return other.includes(right, left)
    },
  }
  const isClean = createIsClean(from.document, to.document)
  const levels = new PairMap<Value, Value, Level>()

  function compare(left: Value, right: Value, side: Side | undefined): readonly PlacedFinding[] {
    if (isClean(left, right)) return []
    const findings: PlacedFinding[] = []
    const seen = new PairMap<Value, Value, 'required' | 'free'>()
    // Breadth first, so that a shared schema is reported at the shortest path that leads to it; and what is never sent
    // comes last, so that a schema reached both ways counts as sent.
    const sent: Visit[] = [begin(left, right)]
    const unsent: Visit[] = []
    for (let visit = sent.shift(); visit; visit = sent.shift() ?? unsent.shift()) {
      const [a, b] = [from.target(visit.from), to.target(visit.to)]
      const here = enter(visit, from.componentOf(visit.from) ?? to.componentOf(visit.to))
      const before = seen.get(a, b)
      // A default that never applied where the schema was met first may apply here.
      const again = before === 'required' && !visit.required
      if (before !== undefined && !again) continue
      seen.set(a, b, visit.required ? 'required' : 'free')
      const level = levels.get(a, b) ?? levels.set(a, b, compareLevel(a, b, tools))
      const told = again ? level.findings.filter(isOfDefault) : level.findings
      findings.push(...told.map((finding) => place(here, finding, { from: a, to: b })))
      if (again) continue
      for (const edge of level.edges) {
        if (isClean(edge.from, edge.to)) continue
        const next = step(here, edge)
        const ignored = next.ignored !== undefined && next.ignored === side
        ;(ignored ? unsent : sent).push(next)
      }
    }
    return findings
  }

  const comparer: SchemaComparer = { ...tools, isClean, compare }
  return comparer
}
