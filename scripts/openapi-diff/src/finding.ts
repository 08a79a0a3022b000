import type { JsonValue } from '@dbaas-valkey/contract/model'

import type { Nodes } from './pointers.js'
import type { Side } from './rule.js'
import type { RuleId } from './rules/table.js'

/** One difference as a comparison meets it, before it is known whose request or response it stands in. */
export interface Finding {
  readonly rule: RuleId
  /** From the schema that is being compared to the place: property names, `[]` for items, `*` for any name. */
  readonly path: readonly string[]
  readonly name?: string
  /** As they are shown to the reader. */
  readonly from?: string
  readonly to?: string
  /** The side on which the place does not count: a read-only property is never sent. */
  readonly ignored?: Side | undefined
  /** Where it stands in the two documents; absent where the message that holds it is all there is to say. */
  readonly nodes?: Nodes
}

/** A value as a sentence shows it. */
export function show(value: JsonValue | undefined): string {
  if (value === undefined) return 'none'
  const text = JSON.stringify(value)
  return text.length > 120 ? `${text.slice(0, 117)}...` : text
}

/** `"a", "b" or "c"`. */
export function alternatives(words: readonly string[], conjunction = 'or'): string {
  const last = words.at(-1) ?? ''
  return words.length < 2 ? last : `${words.slice(0, -1).join(', ')} ${conjunction} ${last}`
}

/** `zones[].name`: a path as a reader writes it. */
export function dotted(path: readonly string[]): string {
  return path.join('.').replaceAll('.[', '[')
}
