import { holds, not } from '../expression.js'
import { scalar, type Keyword } from '../keyword.js'
import { numberOf } from '../support/numbers.js'

/** Validation, section 6.2.1. */
export const multipleOf: Keyword = {
  ...scalar,
  name: 'multipleOf',
  types: ['number'],
  message: "says(' must be a multiple of ', String)",
  compile(subject, given) {
    const divisor = numberOf(subject, 'multipleOf')
    if (Number(divisor) <= 0) {
      throw subject.unsupported('multipleOf', '`multipleOf` must be greater than 0.')
    }
    const matches = holds(`${subject.use('isMultipleOf')}(${subject.value}, ${divisor})`)
    return [subject.assert(not(matches), 'multipleOf', given)]
  },
}
