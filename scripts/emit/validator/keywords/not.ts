import { fails } from '../apply.js'
import { not as negate } from '../expression.js'
import type { Keyword } from '../keyword.js'

/** Core, section 10.2.1.4. */
export const not: Keyword = {
  name: 'not',
  compile(subject) {
    return [subject.assert(negate(fails(subject.same('not'))), 'not', true)]
  },
}
