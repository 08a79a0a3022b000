import { inspector } from '../apply.js'
import { array, type Layout } from '../layout.js'
import { literal } from '../literal.js'
import type { Subject } from '../subject.js'

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
