import { compare, holds } from '../expression.js'
import type { Keyword } from '../keyword.js'
import { compared } from './enum.js'
import { countOf } from './numbers.js'

/** Validation, section 6.3.2. */
export const minLength: Keyword = {
  name: 'minLength',
  compile(subject, given) {
    const limit = countOf(subject, 'minLength')
    if (limit === 0) return []
    const fails =
      limit === 1
        ? compare(compared(subject), '===', "''")
        : holds(`${subject.use('isShorter')}(${subject.value}, ${limit})`)
    return [subject.assert(fails, 'minLength', given)]
  },
}
