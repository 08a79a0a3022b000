import { compare } from '../expression.js'
import type { Keyword } from '../keyword.js'
import { numberOf } from './numbers.js'

/** Validation, section 6.2.2. */
export const maximum: Keyword = {
  name: 'maximum',
  compile(subject, given) {
    const limit = numberOf(subject, 'maximum')
    return [subject.assert(compare(subject.value, '>', limit), 'maximum', given)]
  },
}
