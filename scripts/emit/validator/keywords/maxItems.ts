import { compare } from '../expression.js'
import type { Keyword } from '../keyword.js'
import { countOf } from './numbers.js'

/** Validation, section 6.4.1. */
export const maxItems: Keyword = {
  name: 'maxItems',
  compile(subject, given) {
    const limit = countOf(subject, 'maxItems')
    return [
      subject.assert(compare(`${subject.value}.length`, '>', String(limit)), 'maxItems', given),
    ]
  },
}
