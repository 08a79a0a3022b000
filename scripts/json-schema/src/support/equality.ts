import { compare, holds, not, type Condition } from '@dbaas-valkey/source/condition'
import { literal } from '@dbaas-valkey/source/literal'
import { ts, type Snippet } from '@dbaas-valkey/source/snippet'

import type { KeywordContext } from '../compile/keyword-context.js'
import { listedTypes, matchesType } from '../compile/types.js'

/** The values that the schema's `type` does not rule out. */
export function possible({ schema, types }: KeywordContext, values: readonly unknown[]): unknown[] {
  const listed = listedTypes(schema)
  return values.filter(
    (value) =>
      (listed === undefined || matchesType(value, listed)) &&
      (types === undefined || matchesType(value, types)),
  )
}

/** The value to compare with what is allowed. */
export function compared({ value, unnarrowed }: KeywordContext): Snippet {
  return unnarrowed === value ? value : ts`(${unnarrowed})`
}

/** The condition that the value is not equal to another one. */
export function differs(context: KeywordContext, other: unknown): Condition {
  if (typeof other !== 'object' || other === null) {
    return compare(compared(context), '!==', literal(other))
  }
  const { module } = context.fn.compiled
  const constant = module.constant('expectedConstant', 'unknown', literal(other))
  return not(holds(ts`${context.use('isEqual')}(${context.value}, ${constant})`))
}
