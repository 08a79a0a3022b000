import { holds } from '../expression.js'
import type { Keyword } from '../keyword.js'
import { countOf } from './numbers.js'

/** Validation, section 6.3.1. */
export const maxLength: Keyword = {
  name: 'maxLength',
  compile(subject, given) {
    const limit = countOf(subject, 'maxLength')
    const fails = holds(`${subject.use('isLonger')}(${subject.value}, ${limit})`)
    return [subject.assert(fails, 'maxLength', given)]
  },
}
