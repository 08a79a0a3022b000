import { holds, not } from '../expression.js'
import type { Keyword } from '../keyword.js'
import { patternConstant } from './patterns.js'

/** Validation, section 6.3.3. */
export const pattern: Keyword = {
  name: 'pattern',
  compile(subject, given) {
    const constant = patternConstant(subject, given, 'pattern')
    return [subject.assert(not(holds(`${constant}.test(${subject.value})`)), 'pattern', given)]
  },
}
