import { and } from '../expression.js'
import type { Keyword } from '../keyword.js'
import { differs, possible } from './enum.js'

/** Validation, section 6.1.3. */
export const constant: Keyword = {
  name: 'const',
  compile(subject, given) {
    const fails = and(...possible(subject, [given]).map((value) => differs(subject, value)))
    return [subject.assert(fails, 'const', given)]
  },
}
