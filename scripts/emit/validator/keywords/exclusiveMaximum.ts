import { compare } from '../expression.js'
import type { Keyword } from '../keyword.js'
import { numberOf } from './numbers.js'

/** Validation, section 6.2.3. */
export const exclusiveMaximum: Keyword = {
  name: 'exclusiveMaximum',
  compile(subject, given) {
    const limit = numberOf(subject, 'exclusiveMaximum')
    return [subject.assert(compare(subject.value, '>=', limit), 'exclusiveMaximum', given)]
  },
}
