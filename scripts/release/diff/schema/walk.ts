import type { JsonValue } from '../../../contract/model.js'
import type { Finding } from '../finding.js'
import type { Side } from '../rule.js'
import { createIsClean, type IsClean } from './clean.js'
import { createSameStructure } from './equal.js'
import { compareLevel, type Level, type SchemaTools } from './level.js'
import type { SchemaReader } from './normal.js'

/** A finding and the component schema it belongs to, so that one cause can be told from many effects. */
export interface PlacedFinding extends Finding {
  readonly schema?: string | undefined
  /** The path inside that component. */
  readonly inner?: readonly string[]
}

export interface SchemaComparer extends SchemaTools {
  readonly isClean: IsClean
  /** Every difference between two schemas and all they lead to, each where it is met first. */
  compare(
    from: JsonValue | undefined,
    to: JsonValue | undefined,
    side: Side | undefined,
  ): readonly PlacedFinding[]
}

interface Visit {
  readonly from: JsonValue | undefined
  readonly to: JsonValue | undefined
  readonly path: readonly string[]
  readonly schema: string | undefined
  readonly inner: readonly string[]
  readonly ignored: Side | undefined
}

export function createSchemaComparer(from: SchemaReader, to: SchemaReader): SchemaComparer {
  const tools: SchemaTools = { from, to, same: createSameStructure(from, to) }
  const isClean = createIsClean(from.document, to.document)
  const levels = new Map<JsonValue | undefined, Map<JsonValue | undefined, Level>>()

  function levelOf(left: JsonValue | undefined, right: JsonValue | undefined): Level {
    const row = levels.get(left) ?? new Map<JsonValue | undefined, Level>()
    levels.set(left, row)
    const level = row.get(right) ?? compareLevel(left, right, tools)
    row.set(right, level)
    return level
  }

  return {
    ...tools,
    isClean,
    compare(left, right, side) {
      if (isClean(left, right)) return []
      const findings: PlacedFinding[] = []
      const seen = new Map<JsonValue | undefined, Set<JsonValue | undefined>>()
      const first: Visit = {
        from: left,
        to: right,
        path: [],
        schema: undefined,
        inner: [],
        ignored: undefined,
      }
      // Breadth first, so that a shared schema is reported at the shortest path that leads to it; and what is never
      // sent comes last, so that a schema reached both ways counts as sent.
      const queue: Visit[] = [first]
      const unsent: Visit[] = []
      for (let visit = queue.shift(); visit; visit = queue.shift() ?? unsent.shift()) {
        const [a, b] = [from.target(visit.from), to.target(visit.to)]
        const partners = seen.get(a) ?? new Set()
        if (partners.has(b)) continue
        seen.set(a, partners.add(b))
        const component = from.componentOf(visit.from) ?? to.componentOf(visit.to)
        const schema = component ?? visit.schema
        const inner = component === undefined ? visit.inner : []
        const { findings: own, edges } = levelOf(a, b)
        for (const finding of own) {
          findings.push({
            ...finding,
            path: [...visit.path, ...finding.path],
            schema,
            inner: [...inner, ...finding.path],
            ignored: visit.ignored ?? finding.ignored,
          })
        }
        for (const edge of edges) {
          if (isClean(edge.from, edge.to)) continue
          const step = edge.segment === undefined ? [] : [edge.segment]
          const ignored = visit.ignored ?? edge.ignored
          const next = {
            from: edge.from,
            to: edge.to,
            path: [...visit.path, ...step],
            schema,
            inner: [...inner, ...step],
            ignored,
          }
          if (ignored !== undefined && ignored === side) unsent.push(next)
          else queue.push(next)
        }
      }
      return findings
    },
  }
}
