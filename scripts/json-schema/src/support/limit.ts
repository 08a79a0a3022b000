import { compare, holds, isNever, type Expression } from '../expression.js'
import { scalar, type Keyword } from '../keyword.js'
import type { Subject } from '../subject.js'
import type { ValueType } from '../traits.js'
import { countOf, numberOf } from './numbers.js'

/** A limit: what is measured of a value must not be beyond the keyword's own. */
interface Limit {
  readonly name: string
  readonly type: ValueType
  readonly message: string
  /** Whether the keyword's value is any number, or a whole one that is not negative. */
  readonly limit: 'count' | 'number'
  /** The condition that a value is beyond the limit. */
  beyond(subject: Subject, limit: string): Expression
}

/** A keyword that compares what is measured of a value with a number. */
export function limit({ name, type, message, limit: kind, beyond }: Limit): Keyword {
  return {
    ...scalar,
    name,
    types: [type],
    comparison: 'order',
    message,
    compile(subject, given) {
      const number = kind === 'number' ? numberOf(subject, name) : String(countOf(subject, name))
      const fails = beyond(subject, number)
      return isNever(fails) ? [] : [subject.assert(fails, name, given)]
    },
  }
}

/** Beyond a limit by one of JavaScript's comparisons of what is measured. */
export function by(
  operator: '<' | '<=' | '>' | '>=',
  measure: (subject: Subject) => string,
): Limit['beyond'] {
  return (subject, number) => compare(measure(subject), operator, number)
}

/** Beyond a limit by a function of the runtime. */
export function byHelper(helper: 'isLonger' | 'isShorter'): Limit['beyond'] {
  return (subject, number) => holds(`${subject.use(helper)}(${subject.value}, ${number})`)
}
