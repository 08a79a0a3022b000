import { compare, holds, isNever, type Condition } from '@dbaas-valkey/source/condition'
import { ts, type Snippet } from '@dbaas-valkey/source/snippet'

import type { KeywordContext } from '../compile/keyword-context.js'
import { scalar, type Keyword } from '../compile/keyword.js'
import type { Message } from '../model/message.js'
import type { ValueType } from '../model/traits.js'
import { countOf, numberOf } from './numbers.js'

/** A limit: what is measured of a value must not be beyond the keyword's own. */
interface Limit {
  readonly name: string
  readonly type: ValueType
  readonly message: Message
  /** Whether the keyword's value is any number, or a whole one that is not negative. */
  readonly limit: 'count' | 'number'
  /** The condition that a value is beyond the limit. */
  beyond(context: KeywordContext, limit: string): Condition
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
  measure: (context: KeywordContext) => Snippet,
): Limit['beyond'] {
  return (context, number) => compare(measure(context), operator, number)
}

/** Beyond a limit by a function of the runtime. */
export function byHelper(helper: 'isLonger' | 'isShorter'): Limit['beyond'] {
  return (context, number) => holds(ts`${context.use(helper)}(${context.value}, ${number})`)
}
