import { fails, inspector } from '../compile/apply.js'
import { not } from '../print/expression.js'
import type { Branch, Keyword } from '../compile/keyword.js'
import { array, type Layout } from '../print/layout.js'
import { literal } from '../print/literal.js'
import type { KeywordContext } from '../compile/keyword-context.js'
import { heldBy } from '../model/vocabulary.js'

/** Reports what keeps the value from being the alternative that was probably meant. */
export function reportAlternatives(
  context: KeywordContext,
  keyword: 'anyOf' | 'oneOf',
  alternatives: readonly KeywordContext[],
): Layout {
  if (context.pass === 'boolean') return ''
  if (context.secret) return context.issue(keyword, alternatives.length)
  const inspectors = array(...alternatives.map(inspector))
  return context.report('failAlternatives', keyword, literal(keyword), inspectors, context.value)
}

/** The alternatives, each under the condition that the value passes it. */
export function passing(context: KeywordContext, keyword: Keyword): readonly Branch[] {
  return heldBy(keyword, context.schema).map((tokens) => ({
    condition: not(fails(context.same(...tokens))),
    tokens,
  }))
}
