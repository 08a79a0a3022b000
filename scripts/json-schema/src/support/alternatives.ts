import { not } from '@dbaas-valkey/source/condition'
import { array, type Layout } from '@dbaas-valkey/source/layout'
import { literal } from '@dbaas-valkey/source/literal'

import { fails, inspector } from '../compile/apply.js'
import type { KeywordContext } from '../compile/keyword-context.js'
import type { Branch, Keyword } from '../compile/keyword.js'
import { heldBy } from '../model/vocabulary.js'
import { reportTagged } from './tag.js'

/** Reports what keeps the value from being the alternative that was probably meant. */
export function reportAlternatives(
  context: KeywordContext,
  keyword: 'anyOf' | 'oneOf',
  alternatives: readonly KeywordContext[],
): Layout {
  if (context.pass === 'boolean') return ''
  if (context.secret) return context.issue(keyword, alternatives.length)
  const tagged = reportTagged(context, keyword, alternatives)
  if (tagged !== undefined) return tagged
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
