import { compare, holds, not, type Expression } from '../expression.js'
import { literal } from '../literal.js'
import type { Subject } from '../subject.js'
import { listedTypes, matchesType } from '../types.js'

/** The values that the schema's `type` does not rule out. */
export function possible({ schema, types }: Subject, values: readonly unknown[]): unknown[] {
  const listed = listedTypes(schema)
  return values.filter(
    (value) =>
      (listed === undefined || matchesType(value, listed)) &&
      (types === undefined || matchesType(value, types)),
  )
}

/** The value to compare with what is allowed. */
export function compared({ value, unnarrowed }: Subject): string {
  return unnarrowed === value ? value : `(${unnarrowed})`
}

/** The condition that the value is not equal to another one. */
export function differs(subject: Subject, other: unknown): Expression {
  if (typeof other !== 'object' || other === null) {
    return compare(compared(subject), '!==', literal(other))
  }
  const { module } = subject.frame.unit
  const constant = module.constant('expectedConstant', 'unknown', literal(other))
  return not(holds(`${subject.use('isEqual')}(${subject.value}, ${constant})`))
}
