import { holds, not } from '@dbaas-valkey/source/condition'
import { literal } from '@dbaas-valkey/source/literal'
import { ts } from '@dbaas-valkey/source/snippet'

import { timeOf } from '../analysis/backtracking/time.js'
import type { KeywordContext } from '../compile/keyword-context.js'
import { scalar, type Keyword } from '../compile/keyword.js'
import { expressionOf } from '../model/expression.js'
import { says } from '../model/message.js'
import type { Check } from '../print/check.js'
import { patternConstant } from '../support/patterns.js'

/** Validation, section 6.3.3. */
export const pattern: Keyword = {
  ...scalar,
  name: 'pattern',
  types: ['string'],
  message: says(' must match ', 'text'),
  compile(context, given) {
    const limit = limitOf(context)
    const constant = patternConstant(context, given, {
      tokens: ['pattern'],
      ...(limit === undefined ? {} : { maxLength: limit }),
    })
    const fails = not(holds(ts`${constant}.test(${context.value})`))
    // The expression knows its text, unless the platform had to escape something in it.
    const isSame =
      expressionOf(String(given)).source === given && !/\p{Surrogate}/u.test(String(given))
    const expected = isSame ? ts`${constant}.source` : literal(given)
    const issue = context.report('fail', 'pattern', literal('pattern'), expected, context.shown)
    const check: Check = { kind: 'assertion', fails, issue }
    if (limit === undefined || timeOf(String(given), Infinity).verdict === 'linear') return [check]
    // A longer text is refused already, and could take longer than the limit allows.
    const isShort = not(holds(ts`${context.use('isLonger')}(${context.value}, ${limit})`))
    return [{ kind: 'guard', when: isShort, checks: [check] }]
  },
}

function limitOf({ schema }: KeywordContext): number | undefined {
  const { maxLength } = schema
  return typeof maxLength === 'number' ? maxLength : undefined
}
