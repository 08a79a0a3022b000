import type { JsonValue } from '@dbaas-valkey/contract/model'

import type { Finding } from '../finding.js'
import type { Nodes } from '../pointers.js'
import type { Side } from '../rule.js'
import type { Edge } from './tools.js'

/** A finding and the component schema it belongs to, so that one cause can be told from many effects. */
export interface PlacedFinding extends Finding {
  readonly schema?: string | undefined
  /** The path inside that component. */
  readonly inner?: readonly string[]
  /** The component that was entered first, whose type a consumer holds, and the path inside it. */
  readonly outer?: Outer | undefined
}

export interface Outer {
  readonly schema: string
  readonly path: readonly string[]
}

/** A pair of schemas to compare, and the way that led to it. */
export interface Visit {
  readonly from: JsonValue | undefined
  readonly to: JsonValue | undefined
  readonly path: readonly string[]
  /** The component schema that was entered last, and the path since. */
  readonly schema: string | undefined
  readonly inner: readonly string[]
  readonly outer: Outer | undefined
  readonly ignored: Side | undefined
  /** Whether the place itself has to be filled. */
  readonly required: boolean
}

export function begin(from: JsonValue | undefined, to: JsonValue | undefined): Visit {
  return {
    from,
    to,
    path: [],
    schema: undefined,
    inner: [],
    outer: undefined,
    ignored: undefined,
    required: false,
  }
}

/** The same place as seen from inside a component, where the schema is one. */
export function enter(visit: Visit, component: string | undefined): Visit {
  if (component === undefined) return visit
  const outer = visit.outer ?? { schema: component, path: [] }
  return { ...visit, schema: component, inner: [], outer }
}

export function step(visit: Visit, { from, to, segment, ignored, required }: Edge): Visit {
  const further = segment === undefined ? [] : [segment]
  return {
    from,
    to,
    path: [...visit.path, ...further],
    schema: visit.schema,
    inner: [...visit.inner, ...further],
    outer: within(visit.outer, further),
    ignored: visit.ignored ?? ignored,
    // An alternative of a place is that place.
    required: segment === undefined ? visit.required : (required ?? false),
  }
}

/** A finding where it was met, between the schemas at `nodes`. */
export function place(visit: Visit, finding: Finding, nodes: Nodes): PlacedFinding {
  return {
    ...(visit.required ? withIdleDefault(finding) : finding),
    path: [...visit.path, ...finding.path],
    schema: visit.schema,
    inner: [...visit.inner, ...finding.path],
    outer: within(visit.outer, finding.path),
    ignored: visit.ignored ?? finding.ignored,
    nodes: { ...nodes, path: finding.path },
  }
}

const defaultRules = new Set<Finding['rule']>([
  'default-added',
  'default-changed',
  'default-removed',
])

export function isOfDefault({ rule }: Finding): boolean {
  return defaultRules.has(rule)
}

/** Where something has to be sent, nothing is assumed in its stead. */
export function withIdleDefault(finding: Finding): Finding {
  if (!isOfDefault(finding)) return finding
  return {
    ...finding,
    rule: 'default-idle',
    from: finding.from ?? 'none',
    to: finding.to ?? 'none',
  }
}

function within(outer: Outer | undefined, further: readonly string[]): Outer | undefined {
  return outer === undefined ? undefined : { ...outer, path: [...outer.path, ...further] }
}
