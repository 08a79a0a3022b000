import { holds, not } from '../expression.js'
import type { Keyword } from '../keyword.js'

/** Validation, section 6.4.3. */
export const uniqueItems: Keyword = {
  name: 'uniqueItems',
  compile(subject, given) {
    if (given !== true) return []
    return [
      subject.assert(
        not(holds(`${subject.use('isUnique')}(${subject.value})`)),
        'uniqueItems',
        true,
      ),
    ]
  },
}
