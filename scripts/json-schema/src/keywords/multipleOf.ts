import { holds, not } from '@dbaas-valkey/source/condition'
import { ts } from '@dbaas-valkey/source/snippet'

import { scalar, type Keyword } from '../compile/keyword.js'
import { says } from '../model/message.js'
import { numberOf } from '../support/numbers.js'

/** Validation, section 6.2.1. */
export const multipleOf: Keyword = {
  ...scalar,
  name: 'multipleOf',
  types: ['number'],
  message: says(' must be a multiple of ', 'text'),
  compile(context, given) {
    const divisor = numberOf(context, 'multipleOf')
    if (Number(divisor) <= 0) {
      throw context.unsupported('multipleOf', '`multipleOf` must be greater than 0.')
    }
    const matches = holds(ts`${context.use('isMultipleOf')}(${context.value}, ${divisor})`)
    return [context.assert(not(matches), 'multipleOf', given)]
  },
}
