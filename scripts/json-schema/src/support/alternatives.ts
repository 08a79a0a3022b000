import { fails, inspector } from '../apply.js'
import { not } from '../expression.js'
import type { Branch, Keyword } from '../keyword.js'
import { array, type Layout } from '../layout.js'
import { literal } from '../literal.js'
import type { Subject } from '../subject.js'
import { heldBy } from '../vocabulary.js'

/** Reports what keeps the value from being the alternative that was probably meant. */
export function reportAlternatives(
  subject: Subject,
  keyword: 'anyOf' | 'oneOf',
  alternatives: readonly Subject[],
): Layout {
  if (subject.pass === 'boolean') return ''
  if (subject.secret) return subject.issue(keyword, alternatives.length)
  const inspectors = array(...alternatives.map(inspector))
  return subject.report('failAlternatives', keyword, literal(keyword), inspectors, subject.value)
}

/** The alternatives, each under the condition that the value passes it. */
export function passing(subject: Subject, keyword: Keyword): readonly Branch[] {
  return heldBy(keyword, subject.schema).map((tokens) => ({
    condition: not(fails(subject.same(...tokens))),
    tokens,
  }))
}
