import { apply } from '../apply.js'
import { codeFor, type Check } from '../check.js'
import { block, when } from '../code.js'
import { not } from '../expression.js'
import type { Keyword } from '../keyword.js'
import { array } from '../layout.js'
import { literal } from '../literal.js'
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
  message: "says(' is not a known property')",
  covers: 'all',
  compile(subject, given): readonly Check[] {
    const key = subject.declare('key')
    const item = subject.declare('item')
    const { prepare, covers } = subject.frame.keywords.evaluatedBy(
      subject.asked,
      'properties',
      { key, item },
      'unevaluatedProperties',
    )
    const part = subject.part(['unevaluatedProperties'], item, foreignStep(key))
    const refusal = part.report(
      'failUnknown',
      'unevaluatedProperties',
      literal('unevaluatedProperties'),
      part.shown,
      array(...alwaysKnown(subject).map(literal)),
    )
    const checks = codeFor(subject.pass, apply(part))
    const code = given === false && subject.pass === 'issues' ? [refusal] : checks
    const rest = when(not(covers), code)
    if (rest.length === 0) return []
    const read = [`const ${item} = ${subject.value}[${key}]`, `if (${item} === undefined) continue`]
    const walk = block(`for (const ${key} in ${subject.value}) {`, [...read, ...rest])
    return [{ kind: 'block', code: [...prepare, ...walk] }]
  },
}
