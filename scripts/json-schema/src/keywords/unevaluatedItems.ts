import { apply } from '../apply.js'
import { codeFor, type Check } from '../check.js'
import { when } from '../code.js'
import { not } from '../expression.js'
import type { Keyword } from '../keyword.js'
import { hiddenItem } from '../support/hidden.js'
import { loop, withItem } from '../support/item-loop.js'

/** Core, section 11.2. */
export const unevaluatedItems: Keyword = {
  name: 'unevaluatedItems',
  phase: 'last',
  types: ['array'],
  subschemas: 'one',
  appliesTo: 'item',
  overlaps: true,
  hides: hiddenItem,
  comparison: 'other',
  visits: 'once',
  form: 'statements',
  message: "says(' is one item too many')",
  covers: 'all',
  compile(subject, given): readonly Check[] {
    const key = subject.declare('index')
    const item = subject.declare('item')
    const { prepare, covers } = subject.frame.keywords.evaluatedBy(
      subject.asked,
      'items',
      { key, item },
      'unevaluatedItems',
    )
    const part = subject.part(['unevaluatedItems'], item, key)
    const checks = codeFor(subject.pass, apply(part))
    const code =
      given === false && subject.pass === 'issues'
        ? [part.issue('unevaluatedItems', false)]
        : checks
    const rest = withItem(subject, item, key, when(not(covers), code))
    if (rest.length === 0) return []
    return [{ kind: 'block', code: [...prepare, ...loop(subject, key, 0, rest)] }]
  },
}
