import { compare, holds, not } from '../expression.js'
import type { Keyword } from '../keyword.js'
import { numberOf } from './numbers.js'

/** Validation, section 6.2.1. A remainder is exact between whole numbers only; others are compared as decimals. */
export const multipleOf: Keyword = {
  name: 'multipleOf',
  compile(subject, given) {
    const divisor = numberOf(subject, 'multipleOf')
    if (Number(divisor) <= 0) {
      throw subject.unsupported('multipleOf', '`multipleOf` must be greater than 0.')
    }
    const isWhole =
      subject.types?.size === 1 && subject.types.has('integer') && Number.isSafeInteger(given)
    const fails = isWhole
      ? compare(`${subject.value} % ${divisor}`, '!==', '0')
      : not(holds(`${subject.use('isMultipleOf')}(${subject.value}, ${divisor})`))
    return [subject.assert(fails, 'multipleOf', given)]
  },
}
