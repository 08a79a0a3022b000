import { compare } from '../expression.js'
import type { Keyword } from '../keyword.js'
import { countOf } from './numbers.js'

/** Validation, section 6.5.2. */
export const minProperties: Keyword = {
  name: 'minProperties',
  compile(subject, given) {
    const limit = countOf(subject, 'minProperties')
    return [
      subject.assert(
        compare(`${subject.use('countProperties')}(${subject.value})`, '<', String(limit)),
        'minProperties',
        given,
      ),
    ]
  },
}
