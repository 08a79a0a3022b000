import { apply, fails } from '../apply.js'
import type { Check } from '../check.js'
import { not } from '../expression.js'
import type { Keyword } from '../keyword.js'
import { elseSchema } from './else.js'
import { thenSchema } from './then.js'

/** `if`, `then` and `else` (Core, section 10.2.2). */
export const conditional: Keyword = {
  name: 'if',
  phase: 'main',
  types: 'any',
  subschemas: 'one',
  appliesTo: 'value',
  mustPass: false,
  apart: false,
  comparison: 'other',
  visits: 'once',
  form: 'condition',
  message: undefined,
  companions: [thenSchema, elseSchema],
  compile(subject) {
    const { schema } = subject
    const checks: Check[] = []
    if (schema.if === undefined) return checks
    const failed = fails(subject.same('if'))
    if (schema.then !== undefined) {
      checks.push({ kind: 'guard', when: not(failed), checks: apply(subject.same('then')) })
    }
    if (schema.else !== undefined) {
      checks.push({ kind: 'guard', when: failed, checks: apply(subject.same('else')) })
    }
    return checks
  },
  branches: (subject) => [{ condition: not(fails(subject.same('if'))), tokens: ['if'] }],
}
