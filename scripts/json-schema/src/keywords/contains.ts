import { fails } from '../apply.js'
import type { Check } from '../check.js'
import { block, when, type Code } from '../code.js'
import { compare, not } from '../expression.js'
import type { Keyword } from '../keyword.js'
import { withItem } from '../support/item-loop.js'
import { countOf } from '../support/numbers.js'
import { maxContains } from './maxContains.js'
import { minContains } from './minContains.js'

/** `contains` (Core, section 10.3.1.3), `minContains` and `maxContains` (Validation, sections 6.4.4 and 6.4.5). */
export const contains: Keyword = {
  name: 'contains',
  phase: 'main',
  types: ['array'],
  subschemas: 'one',
  appliesTo: 'item',
  overlaps: true,
  hides: () => false,
  comparison: 'other',
  visits: 'once',
  form: 'statements',
  message: "says(' must contain at least ', count('certain item'))",
  companions: [minContains, maxContains],
  covers: (subject, { item }) => not(fails(subject.part(['contains'], item))),
  compile(subject): readonly Check[] {
    const { schema, value } = subject
    const least = schema.minContains === undefined ? 1 : countOf(subject, 'minContains')
    const most = schema.maxContains === undefined ? undefined : countOf(subject, 'maxContains')
    if (schema.contains === undefined || (least === 0 && most === undefined)) return []
    const [count, index, item] = ['count', 'index', 'item'].map((name) => subject.declare(name))
    if (count === undefined || index === undefined || item === undefined) return []
    const matches = not(fails(subject.part(['contains'], item, index)))
    const counting: Code[] = [
      `let ${count} = 0`,
      ...block(`for (let ${index} = 0; ${index} < ${value}.length; ${index}++) {`, [
        ...withItem(subject, item, index, when(matches, [`${count}++`])),
      ]),
    ]
    const tooFew = schema.minContains === undefined ? 'contains' : 'minContains'
    return [
      { kind: 'block', code: counting },
      subject.assert(compare(count, '<', String(least)), tooFew, least),
      ...(most === undefined
        ? []
        : [subject.assert(compare(count, '>', String(most)), 'maxContains', most)]),
    ]
  },
}
