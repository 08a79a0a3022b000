import { compare } from '../expression.js'
import type { Keyword } from '../keyword.js'
import { countOf } from './numbers.js'

/** Validation, section 6.5.1. */
export const maxProperties: Keyword = {
  name: 'maxProperties',
  compile(subject, given) {
    const limit = countOf(subject, 'maxProperties')
    return [
      subject.assert(
        compare(`${subject.use('countProperties')}(${subject.value})`, '>', String(limit)),
        'maxProperties',
        given,
      ),
    ]
  },
}
