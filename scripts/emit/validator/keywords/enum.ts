import { and, compare, holds, not, type Expression } from '../expression.js'
import type { Keyword } from '../keyword.js'
import { array } from '../layout.js'
import { literal } from '../literal.js'
import type { Subject } from '../subject.js'
import { listedTypes, matchesType } from '../types.js'

/** Validation, section 6.1.2. A chain of comparisons is what engines are fastest at. */
export const enumeration: Keyword = {
  name: 'enum',
  compile(subject, given) {
    if (!Array.isArray(given)) throw subject.unsupported('enum', '`enum` must be a list of values.')
    const allowed = possible(subject, given)
    const fails = and(...allowed.map((value) => differs(subject, value)))
    const issue = subject.report('failEnum', array(...given.map(literal)), subject.shown)
    return [{ kind: 'assertion', fails, issue }]
  },
}

/** The values that the schema's `type` does not rule out. */
export function possible({ schema, types }: Subject, values: readonly unknown[]): unknown[] {
  const listed = listedTypes(schema)
  return values.filter(
    (value) =>
      (listed === undefined || matchesType(value, listed)) &&
      (types === undefined || matchesType(value, types)),
  )
}

/** The condition that the value is not equal to another one. */
export function differs(subject: Subject, other: unknown): Expression {
  if (typeof other !== 'object' || other === null)
    return compare(subject.value, '!==', literal(other))
  const constant = subject.frame.unit.module.constant('expectedConstant', literal(other))
  return not(holds(`${subject.use('isEqual')}(${subject.value}, ${constant})`))
}
