import { apply } from '../apply.js'
import { codeFor, type Check } from '../check.js'
import { when } from '../code.js'
import { evaluatedBy } from '../evaluated.js'
import { not } from '../expression.js'
import type { Keyword } from '../keyword.js'
import { loop, withItem } from './items.js'

/** Core, section 11.2. */
export const unevaluatedItems: Keyword = {
  name: 'unevaluatedItems',
  compile(subject, given): readonly Check[] {
    const key = subject.declare('index')
    const item = subject.declare('item')
    const { prepare, covers } = evaluatedBy(subject.asked, 'items', { key, item }, false)
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
