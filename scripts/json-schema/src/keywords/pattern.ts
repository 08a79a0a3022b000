import { timeOf } from '../backtracking/time.js'
import type { Check } from '../check.js'
import { holds, not } from '../expression.js'
import { literal } from '../literal.js'
import { scalar, type Keyword } from '../keyword.js'
import type { Subject } from '../subject.js'
import { patternConstant } from '../support/patterns.js'

/** Validation, section 6.3.3. */
export const pattern: Keyword = {
  ...scalar,
  name: 'pattern',
  types: ['string'],
  message: "says(' must match ', String)",
  compile(subject, given) {
    const limit = limitOf(subject)
    const constant = patternConstant(subject, given, {
      tokens: ['pattern'],
      ...(limit === undefined ? {} : { maxLength: limit }),
    })
    const fails = not(holds(`${constant}.test(${subject.value})`))
    // The expression knows its text, unless the platform had to escape something in it.
    const isSame =
      new RegExp(String(given), 'u').source === given && !/\p{Surrogate}/u.test(String(given))
    const expected = isSame ? `${constant}.source` : literal(given)
    const issue = subject.report('fail', 'pattern', literal('pattern'), expected, subject.shown)
    const check: Check = { kind: 'assertion', fails, issue }
    if (limit === undefined || timeOf(String(given), Infinity).verdict === 'linear') return [check]
    // A longer text is refused already, and could take longer than the limit allows.
    const isShort = not(holds(`${subject.use('isLonger')}(${subject.value}, ${limit})`))
    return [{ kind: 'guard', when: isShort, checks: [check] }]
  },
}

function limitOf({ schema }: Subject): number | undefined {
  const { maxLength } = schema
  return typeof maxLength === 'number' ? maxLength : undefined
}
