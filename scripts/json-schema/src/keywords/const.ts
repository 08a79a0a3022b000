import { and } from '../expression.js'
import { scalar, type Keyword } from '../keyword.js'
import { differs, possible } from '../support/equality.js'

/** Validation, section 6.1.3. */
export const constant: Keyword = {
  ...scalar,
  name: 'const',
  types: 'any',
  comparison: 'equality',
  visits: 'once',
  message: "says(' must be ', JSON.stringify)",
  compile(subject, given) {
    const fails = and(...possible(subject, [given]).map((value) => differs(subject, value)))
    return [subject.assert(fails, 'const', given)]
  },
}
