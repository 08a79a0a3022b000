import { compare } from '../expression.js'
import type { Keyword } from '../keyword.js'
import { countOf } from './numbers.js'

/** Validation, section 6.4.2. */
export const minItems: Keyword = {
  name: 'minItems',
  compile(subject, given) {
    const limit = countOf(subject, 'minItems')
    return [
      subject.assert(compare(`${subject.value}.length`, '<', String(limit)), 'minItems', given),
    ]
  },
}
