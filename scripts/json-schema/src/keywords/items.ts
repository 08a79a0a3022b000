import { apply } from '../apply.js'
import { codeFor, usedOnce, type Check } from '../check.js'
import { when } from '../code.js'
import { compare, replaceName } from '../expression.js'
import type { Keyword } from '../keyword.js'
import type { Subject } from '../subject.js'
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
  compile(subject): readonly Check[] {
    const { items: given, prefixItems: listed = [] } = subject.schema
    if (!Array.isArray(listed)) {
      throw subject.unsupported('prefixItems', '`prefixItems` must be a list of schemas.')
    }
    if (Array.isArray(given)) {
      throw subject.unsupported(
        'items',
        '`items` is one schema; a list of them is called `prefixItems`.',
      )
    }
    const first = listed.flatMap((_, index) => prefixItem(subject, index))
    return given === undefined ? first : [...first, ...eachItem(subject, listed.length)]
  },
}

function prefixItem(subject: Subject, index: number): readonly Check[] {
  const item = subject.declare('item')
  const checks = apply(subject.part(['prefixItems', index], item, String(index)))
  const code = withItem(subject, item, String(index), codeFor(subject.pass, checks))
  if (code.length === 0) return []
  return [
    {
      kind: 'guard',
      when: compare(`${subject.value}.length`, '>', String(index)),
      checks: [{ kind: 'block', code }],
    },
  ]
}

function eachItem(subject: Subject, start: number): readonly Check[] {
  const index = subject.declare('index')
  const item = subject.declare('item')
  const checks = apply(subject.part(['items'], item, index))
  const alone = subject.pass === 'boolean' ? usedOnce(checks, item) : undefined
  if (alone !== undefined) {
    const fails = replaceName(alone, item, `${subject.value}[${index}]`)
    return [{ kind: 'block', code: loop(subject, index, start, when(fails, ['return false'])) }]
  }
  const code = withItem(subject, item, index, codeFor(subject.pass, checks))
  return code.length === 0 ? [] : [{ kind: 'block', code: loop(subject, index, start, code) }]
}
