import { compare } from '../expression.js'
import type { Keyword } from '../keyword.js'
import { numberOf } from './numbers.js'

/** Validation, section 6.2.5. */
export const exclusiveMinimum: Keyword = {
  name: 'exclusiveMinimum',
  compile(subject, given) {
    const limit = numberOf(subject, 'exclusiveMinimum')
    return [subject.assert(compare(subject.value, '<=', limit), 'exclusiveMinimum', given)]
  },
}
