import { fails } from '../apply.js'
import { and } from '../expression.js'
import type { Keyword } from '../keyword.js'
import { reportAlternatives } from './alternatives.js'
import { listOf } from './lists.js'

/** Core, section 10.2.1.2. */
export const anyOf: Keyword = {
  name: 'anyOf',
  compile(subject, given) {
    const alternatives = listOf(subject, 'anyOf', given).map((_, index) =>
      subject.same('anyOf', index),
    )
    return [
      {
        kind: 'assertion',
        fails: and(...alternatives.map(fails)),
        issue: reportAlternatives(subject, 'anyOf', alternatives),
      },
    ]
  },
}
