import { compare, holds, isNever, type Expression } from '../print/expression.js'
import { scalar, type Keyword } from '../compile/keyword.js'
import type { KeywordContext } from '../compile/keyword-context.js'
import type { ValueType } from '../model/traits.js'
import { countOf, numberOf } from './numbers.js'

/** A limit: what is measured of a value must not be beyond the keyword's own. */
interface Limit {
  readonly name: string
  readonly type: ValueType
  readonly message: string
  /** Whether the keyword's value is any number, or a whole one that is not negative. */
  readonly limit: 'count' | 'number'
  /** The condition that a value is beyond the limit. */
  beyond(context: KeywordContext, limit: string): Expression
}

/** A keyword that compares what is measured of a value with a number. */
export function limit({ name, type, message, limit: kind, beyond }: Limit): Keyword {
  return {
    ...scalar,
    name,
    types: [type],
    comparison: 'order',
    message,
    compile(context, given) {
      const number = kind === 'number' ? numberOf(context, name) : String(countOf(context, name))
      const fails = beyond(context, number)
      return isNever(fails) ? [] : [context.assert(fails, name, given)]
    },
  }
}

/** Beyond a limit by one of JavaScript's comparisons of what is measured. */
export function by(
  operator: '<' | '<=' | '>' | '>=',
  measure: (context: KeywordContext) => string,
): Limit['beyond'] {
  return (context, number) => compare(measure(context), operator, number)
}

/** Beyond a limit by a function of the runtime. */
export function byHelper(helper: 'isLonger' | 'isShorter'): Limit['beyond'] {
  return (context, number) => holds(`${context.use(helper)}(${context.value}, ${number})`)
}
