import { when } from '@dbaas-valkey/source/code'
import { compare, replaceName } from '@dbaas-valkey/source/condition'
import { ts } from '@dbaas-valkey/source/snippet'

import { apply } from '../compile/apply.js'
import type { KeywordContext } from '../compile/keyword-context.js'
import type { Keyword } from '../compile/keyword.js'
import { codeFor, usedOnce, type Check } from '../print/check.js'
import { hiddenItem } from '../support/hidden.js'
import { loop, withItem } from '../support/item-loop.js'
import { prefixItems } from './prefixItems.js'

/** `items` (Core, section 10.3.1.2) with `prefixItems` before them (section 10.3.1.1). */
export const items: Keyword = {
  name: 'items',
  phase: 'main',
  types: ['array'],
  subschemas: 'one',
  appliesTo: 'item',
  overlaps: false,
  hides: hiddenItem,
  comparison: 'other',
  visits: 'once',
  form: 'statements',
  message: undefined,
  companions: [prefixItems],
  covers: 'all',
  compile(context): readonly Check[] {
    const { items: given, prefixItems: listed = [] } = context.schema
    if (!Array.isArray(listed)) {
      throw context.unsupported('prefixItems', '`prefixItems` must be a list of schemas.')
    }
    if (Array.isArray(given)) {
      throw context.unsupported(
        'items',
        '`items` is one schema; a list of them is called `prefixItems`.',
      )
    }
    const first = listed.flatMap((_, index) => prefixItem(context, index))
    return given === undefined ? first : [...first, ...eachItem(context, listed.length)]
  },
}

function prefixItem(context: KeywordContext, index: number): readonly Check[] {
  const item = context.declare('item')
  const checks = apply(context.part(['prefixItems', index], item, String(index)))
  const code = withItem(context, item, String(index), codeFor(context.pass, checks))
  if (code.length === 0) return []
  return [
    {
      kind: 'guard',
      when: compare(ts`${context.value}.length`, '>', String(index)),
      checks: [{ kind: 'block', code }],
    },
  ]
}

function eachItem(context: KeywordContext, start: number): readonly Check[] {
  const index = context.declare('index')
  const item = context.declare('item')
  const checks = apply(context.part(['items'], item, index))
  const alone = context.pass === 'boolean' ? usedOnce(checks, item) : undefined
  if (alone !== undefined) {
    const fails = replaceName(alone, item, ts`${context.value}[${index}]`)
    return [{ kind: 'block', code: loop(context, index, start, when(fails, ['return false'])) }]
  }
  const code = withItem(context, item, index, codeFor(context.pass, checks))
  return code.length === 0 ? [] : [{ kind: 'block', code: loop(context, index, start, code) }]
}
