import { holds, not } from '../expression.js'
import { literal } from '../literal.js'
import type { Keyword } from '../keyword.js'
import { patternConstant } from './patterns.js'

/** Validation, section 6.3.3. */
export const pattern: Keyword = {
  name: 'pattern',
  compile(subject, given) {
    const constant = patternConstant(subject, given, 'pattern')
    const fails = not(holds(`${constant}.test(${subject.value})`))
    // The expression knows its text, unless the platform had to escape something in it.
    const isSame =
      new RegExp(String(given), 'u').source === given && !/\p{Surrogate}/u.test(String(given))
    const expected = isSame ? `${constant}.source` : literal(given)
    const issue = subject.report('fail', 'pattern', literal('pattern'), expected, subject.shown)
    return [{ kind: 'assertion', fails, issue }]
  },
}
