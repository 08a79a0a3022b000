import { fails } from '../apply.js'
import { and, isNever } from '../expression.js'
import type { Keyword } from '../keyword.js'
import { reportAlternatives } from './alternatives.js'
import { compileDiscriminator } from './discriminator.js'
import { listOf } from './lists.js'

/** Core, section 10.2.1.2. */
export const anyOf: Keyword = {
  name: 'anyOf',
  compile(subject, given) {
    if (subject.schema.discriminator !== undefined) return compileDiscriminator(subject, 'anyOf')
    const alternatives = listOf(subject, 'anyOf', given).map((_, index) =>
      subject.same('anyOf', index),
    )
    const failing = and(...alternatives.map(fails))
    if (isNever(failing)) return []
    const issue = reportAlternatives(subject, 'anyOf', alternatives)
    return [{ kind: 'assertion', fails: failing, issue }]
  },
}
