import type { JsonValue } from '@dbaas-valkey/contract/model'
import type { Side } from '../rule.js'
import { createIsClean, type IsClean } from './clean.js'
import { createSameStructure } from './equal.js'
import { compareLevel } from './level.js'
import type { SchemaReader } from './normal.js'
import { PairMap } from './pair-map.js'
import { begin, enter, place, step, type PlacedFinding, type Visit } from './visit.js'
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

export function createSchemaComparer(from: SchemaReader, to: SchemaReader): SchemaComparer {
  const tools: SchemaTools = { from, to, same: createSameStructure(from, to) }
  const isClean = createIsClean(from.document, to.document)
  const levels = new PairMap<Value, Value, Level>()

  function compare(left: Value, right: Value, side: Side | undefined): readonly PlacedFinding[] {
    if (isClean(left, right)) return []
    const findings: PlacedFinding[] = []
    const seen = new PairMap<Value, Value, true>()
    // Breadth first, so that a shared schema is reported at the shortest path that leads to it; and what is never sent
    // comes last, so that a schema reached both ways counts as sent.
    const sent: Visit[] = [begin(left, right)]
    const unsent: Visit[] = []
    for (let visit = sent.shift(); visit; visit = sent.shift() ?? unsent.shift()) {
      const [a, b] = [from.target(visit.from), to.target(visit.to)]
      if (seen.get(a, b)) continue
      seen.set(a, b, true)
      const here = enter(visit, from.componentOf(visit.from) ?? to.componentOf(visit.to))
      const level = levels.get(a, b) ?? levels.set(a, b, compareLevel(a, b, tools))
      findings.push(...level.findings.map((finding) => place(here, finding, { from: a, to: b })))
      for (const edge of level.edges) {
        if (isClean(edge.from, edge.to)) continue
        const next = step(here, edge)
        const ignored = next.ignored !== undefined && next.ignored === side
        ;(ignored ? unsent : sent).push(next)
      }
    }
    return findings
  }

  return { ...tools, isClean, compare }
}
