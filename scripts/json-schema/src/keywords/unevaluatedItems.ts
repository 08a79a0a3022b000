import { when } from '@dbaas-valkey/source/code'
import { not } from '@dbaas-valkey/source/condition'

import { apply } from '../compile/apply.js'
import type { Keyword } from '../compile/keyword.js'
import { says } from '../model/message.js'
import { codeFor, type Check } from '../print/check.js'
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
  message: says(' is one item too many'),
  covers: 'all',
  compile(context, given): readonly Check[] {
    const key = context.declare('index')
    const item = context.declare('item')
    const { prepare, covers } = context.fn.keywords.evaluatedBy(
      context.asked,
      'items',
      { key, item },
      'unevaluatedItems',
    )
    const part = context.part(['unevaluatedItems'], item, key)
    const checks = codeFor(context.pass, apply(part))
    const code =
      given === false && context.pass === 'issues'
        ? [part.issue('unevaluatedItems', false)]
        : checks
    const rest = withItem(context, item, key, when(not(covers), code))
    if (rest.length === 0) return []
    return [{ kind: 'block', code: [...prepare, ...loop(context, key, 0, rest)] }]
  },
}
