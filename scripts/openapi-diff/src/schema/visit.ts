import type { JsonValue } from '@dbaas-valkey/contract/model'
import type { Finding } from '../finding.js'
import type { Side } from '../rule.js'
import type { Edge } from './tools.js'

/** A finding and the component schema it belongs to, so that one cause can be told from many effects. */
export interface PlacedFinding extends Finding {
  readonly schema?: string | undefined
  /** The path inside that component. */
  readonly inner?: readonly string[]
}

/** A pair of schemas to compare, and the way that led to it. */
export interface Visit {
  readonly from: JsonValue | undefined
  readonly to: JsonValue | undefined
  readonly path: readonly string[]
  /** The component schema that was entered last, and the path since. */
  readonly schema: string | undefined
  readonly inner: readonly string[]
  readonly ignored: Side | undefined
}

export function begin(from: JsonValue | undefined, to: JsonValue | undefined): Visit {
  return { from, to, path: [], schema: undefined, inner: [], ignored: undefined }
}

/** The same place as seen from inside a component, where the schema is one. */
export function enter(visit: Visit, component: string | undefined): Visit {
  return component === undefined ? visit : { ...visit, schema: component, inner: [] }
}

export function step(visit: Visit, { from, to, segment, ignored }: Edge): Visit {
  const further = segment === undefined ? [] : [segment]
  return {
    from,
    to,
    path: [...visit.path, ...further],
    schema: visit.schema,
    inner: [...visit.inner, ...further],
    ignored: visit.ignored ?? ignored,
  }
}

export function place(visit: Visit, finding: Finding): PlacedFinding {
  return {
    ...finding,
    path: [...visit.path, ...finding.path],
    schema: visit.schema,
    inner: [...visit.inner, ...finding.path],
    ignored: visit.ignored ?? finding.ignored,
  }
}
