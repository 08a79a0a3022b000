import { apply } from '../apply.js'
import { codeFor, usedOnce, type Check } from '../check.js'
import { block, when, type Code } from '../code.js'
import { compare, replaceName } from '../expression.js'
import type { Keyword } from '../keyword.js'
import type { Subject } from '../subject.js'
import { isUsed } from '../used.js'

/** `items` (Core, section 10.3.1.2) with `prefixItems` before them (section 10.3.1.1). */
export const arrayItems: Keyword = {
  name: 'items',
  companions: ['prefixItems'],
  compile(subject): readonly Check[] {
    const { items, prefixItems = [] } = subject.schema
    if (!Array.isArray(prefixItems)) {
      throw subject.unsupported('prefixItems', '`prefixItems` must be a list of schemas.')
    }
    if (Array.isArray(items)) {
      throw subject.unsupported(
        'items',
        '`items` is one schema; a list of them is called `prefixItems`.',
      )
    }
    const first = prefixItems.flatMap((_, index) => prefixItem(subject, index))
    return items === undefined ? first : [...first, ...eachItem(subject, prefixItems.length)]
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

/** Reads an item before the code that is about it, if the code needs to know it. */
export function withItem(
  subject: Subject,
  item: string,
  index: string,
  code: readonly Code[],
): readonly Code[] {
  return isUsed(item, code)
    ? [`const ${item}: unknown = ${subject.value}[${index}]`, ...code]
    : code
}

/** Goes through an array by index. The issue pass ends when as many issues as wanted are found. */
export function loop(
  subject: Subject,
  index: string,
  start: number,
  code: readonly Code[],
): readonly Code[] {
  const goesOn = subject.pass === 'issues' ? ` && !${subject.use('isFull')}(report)` : ''
  const header = `for (let ${index} = ${start}; ${index} < ${subject.value}.length${goesOn}; ${index}++) {`
  return block(header, code)
}
