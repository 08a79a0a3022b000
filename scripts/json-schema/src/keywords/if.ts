import { not } from '@dbaas-valkey/source/condition'

import { apply, fails } from '../compile/apply.js'
import type { Keyword } from '../compile/keyword.js'
import type { Check } from '../print/check.js'
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
  compile(context) {
    const { schema } = context
    const checks: Check[] = []
    if (schema.if === undefined) return checks
    const failed = fails(context.same('if'))
    if (schema.then !== undefined) {
      checks.push({ kind: 'guard', when: not(failed), checks: apply(context.same('then')) })
    }
    if (schema.else !== undefined) {
      checks.push({ kind: 'guard', when: failed, checks: apply(context.same('else')) })
    }
    return checks
  },
  branches: (context) => [{ condition: not(fails(context.same('if'))), tokens: ['if'] }],
}
