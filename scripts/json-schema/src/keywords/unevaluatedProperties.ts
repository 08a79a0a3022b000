import { block, declaration, when } from '@dbaas-valkey/source/code'
import { not } from '@dbaas-valkey/source/condition'
import { array } from '@dbaas-valkey/source/layout'
import { literal } from '@dbaas-valkey/source/literal'
import { ts } from '@dbaas-valkey/source/snippet'

import { apply } from '../compile/apply.js'
import type { Keyword } from '../compile/keyword.js'
import { says } from '../model/message.js'
import { codeFor, type Check } from '../print/check.js'
import { alwaysKnown } from '../support/closed.js'
import { hiddenOther } from '../support/hidden.js'
import { foreignStep } from '../support/step.js'

/** Core, section 11.3. */
export const unevaluatedProperties: Keyword = {
  name: 'unevaluatedProperties',
  phase: 'last',
  types: ['object'],
  subschemas: 'one',
  appliesTo: 'properties',
  overlaps: true,
  hides: hiddenOther('unevaluatedProperties'),
  comparison: 'other',
  visits: 'once',
  form: 'statements',
  message: says(' is not a known property'),
  covers: 'all',
  compile(context, given): readonly Check[] {
    const key = context.declare('key')
    const item = context.declare('item')
    const { prepare, covers } = context.fn.keywords.evaluatedBy(
      context.asked,
      'properties',
      { key, item },
      'unevaluatedProperties',
    )
    const part = context.part(['unevaluatedProperties'], item, foreignStep(key))
    const refusal = part.report(
      'failUnknown',
      'unevaluatedProperties',
      literal('unevaluatedProperties'),
      part.shown,
      array(...alwaysKnown(context).map(literal)),
    )
    const checks = codeFor(context.pass, apply(part))
    const code = given === false && context.pass === 'issues' ? [refusal] : checks
    const rest = when(not(covers), code)
    if (rest.length === 0) return []
    const read = [
      declaration(item, ts`const ${item} = ${context.value}[${key}]`),
      ts`if (${item} === undefined) continue`,
    ]
    const walk = block(ts`for (const ${key} in ${context.value}) {`, [...read, ...rest])
    return [{ kind: 'block', code: [...prepare, ...walk] }]
  },
}
