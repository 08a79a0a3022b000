import { fails } from '../apply.js'
import { compare, inline, not } from '../expression.js'
import type { Keyword } from '../keyword.js'
import { reportAlternatives } from './alternatives.js'
import { compileDiscriminator } from './discriminator.js'
import { listOf } from './lists.js'

/** Core, section 10.2.1.3. */
export const oneOf: Keyword = {
  name: 'oneOf',
  compile(subject, given) {
    if (subject.schema.discriminator !== undefined) return compileDiscriminator(subject, 'oneOf')
    const alternatives = listOf(subject, 'oneOf', given).map((_, index) =>
      subject.same('oneOf', index),
    )
    const matches = alternatives.map((alternative) => `Number(${inline(not(fails(alternative)))})`)
    return [
      {
        kind: 'assertion',
        fails: compare(matches.join(' + '), '!==', '1'),
        issue: reportAlternatives(subject, 'oneOf', alternatives),
      },
    ]
  },
}
