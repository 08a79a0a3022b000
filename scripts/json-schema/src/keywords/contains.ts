import { block, declaration, when, type Code } from '@dbaas-valkey/source/code'
import { compare, not } from '@dbaas-valkey/source/condition'
import { ts } from '@dbaas-valkey/source/snippet'

import { fails } from '../compile/apply.js'
import type { Keyword } from '../compile/keyword.js'
import { count, says } from '../model/message.js'
import type { Check } from '../print/check.js'
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
  message: says(' must contain at least ', count('certain item')),
  companions: [minContains, maxContains],
  covers: (context, { item }) => not(fails(context.part(['contains'], item))),
  compile(context): readonly Check[] {
    const { schema, value } = context
    const least = schema.minContains === undefined ? 1 : countOf(context, 'minContains')
    const most = schema.maxContains === undefined ? undefined : countOf(context, 'maxContains')
    if (schema.contains === undefined || (least === 0 && most === undefined)) return []
    const [count, index, item] = ['count', 'index', 'item'].map((name) => context.declare(name))
    if (count === undefined || index === undefined || item === undefined) return []
    const matches = not(fails(context.part(['contains'], item, index)))
    const counting: Code[] = [
      declaration(count, ts`let ${count} = 0`),
      ...block(ts`for (let ${index} = 0; ${index} < ${value}.length; ${index}++) {`, [
        ...withItem(context, item, index, when(matches, [ts`${count}++`])),
      ]),
    ]
    const tooFew = schema.minContains === undefined ? 'contains' : 'minContains'
    return [
      { kind: 'block', code: counting },
      context.assert(compare(count, '<', String(least)), tooFew, least),
      ...(most === undefined
        ? []
        : [context.assert(compare(count, '>', String(most)), 'maxContains', most)]),
    ]
  },
}
