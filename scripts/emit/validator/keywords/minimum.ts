import { compare } from '../expression.js'
import type { Keyword } from '../keyword.js'
import { numberOf } from './numbers.js'

/** Validation, section 6.2.4. */
export const minimum: Keyword = {
  name: 'minimum',
  compile(subject, given) {
    const limit = numberOf(subject, 'minimum')
    return [subject.assert(compare(subject.value, '<', limit), 'minimum', given)]
  },
}
