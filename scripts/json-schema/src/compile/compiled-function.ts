import type { Module } from '@dbaas-valkey/source/module'

import type { Direction } from '../analysis/graph.js'
import type { Location } from '../model/location.js'
import { partsKey, plainParts, type Parts } from '../model/parts.js'
import type { Pass } from '../print/check.js'

/** A function can also tell which properties or items of a value a schema has looked at. */
export type Task = Pass | 'properties' | 'items'

/** In what way a schema is compiled. The same schema in another way is another function. */
export interface Variant {
  /** A request is validated without the read-only, a response without the write-only properties. */
  readonly direction: Direction | undefined
  /** The schema that each name of `$dynamicRef` leads to: the outermost that was passed on the way here. */
  readonly anchors: ReadonlyMap<string, Location>
  /** What schemas say of the parts of the value that are applied to it beside this one. */
  readonly siblings: Parts
}

export const asItStands: Variant = {
  direction: undefined,
  anchors: new Map(),
  siblings: plainParts,
}

/** A schema in a variant: what gets a function for each pass. */
export interface CompiledFunction {
  readonly location: Location
  readonly variant: Variant
  readonly module: Module
  /** `ValkeyService`, for `isValkeyService` and `inspectValkeyService`. */
  readonly name: string
  /** The TypeScript type of the values that pass, where there is one. */
  readonly type: string | undefined
  /** Whether values of any depth pass, so that the stack may not suffice. */
  readonly deep: boolean
  /** Whether the same part of a value is judged more than once at each of its levels, and verdicts must be remembered. */
  readonly memoized: boolean
}

/** Tells variants of one schema apart; empty for the schema as it stands. */
export function variantKey({ direction, anchors, siblings }: Variant): string {
  const names = [...anchors].map(([name, { document, pointer }]) => `${name}=${document}${pointer}`)
  const parts = partsKey(siblings)
  return [direction ?? [], names.sort(), parts === '' ? [] : parts].flat().join(' ')
}

/** The name of a function's function for a task. */
export function functionName({ name, deep }: CompiledFunction, task: Task): string {
  switch (task) {
    case 'boolean':
      return `${deep ? 'check' : 'is'}${name}`
    case 'issues':
      return `inspect${name}`
    case 'properties':
      return `evaluatesPropertyOf${name}`
    case 'items':
      return `evaluatesItemOf${name}`
  }
}

/** What tells the name of a variant apart from that of the schema as it stands. */
export function variantSuffix({ direction }: Variant): string {
  if (direction === undefined) return ''
  return direction === 'request' ? 'InRequest' : 'InResponse'
}
