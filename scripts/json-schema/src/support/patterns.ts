import { escapeToken } from '@dbaas-valkey/contract/pointer'
import type { Name } from '@dbaas-valkey/source/name'
import { quote } from '@dbaas-valkey/source/quote'

import { timeOf } from '../analysis/backtracking/time.js'
import type { KeywordContext } from '../compile/keyword-context.js'
import { flagOf, problemOf } from '../model/expression.js'
import { variableFor } from '../print/names.js'

export interface PatternOptions {
  /** The path of the keyword from the schema. */
  readonly tokens: readonly string[]
  /** How many characters the texts have at most that the constant is asked about. */
  readonly maxLength?: number
}

/**
 * A constant with the regular expression of a pattern, compiled with `u` as JSON Schema asks for (Core, section 6.4), or
 * with another flag where that refuses it and the options allow that.
 * The platform escapes its text, so that nothing in it can end the literal.
 */
export function patternConstant(
  context: KeywordContext,
  source: unknown,
  { tokens, maxLength = Infinity }: PatternOptions,
): Name {
  const keyword = tokens.map(escapeToken).join('/')
  if (typeof source !== 'string') throw context.unsupported(keyword, 'A pattern must be a string.')
  const expression = compilePattern(context, source, keyword)
  judgeTime(context, source, keyword, maxLength)
  const name = context.location.pointer.split('/').at(-1) ?? ''
  const { module } = context.fn.compiled
  const { flags } = expression
  // As literals, compilers take the flag `v` only for the newest platforms, and without a flag not all that platforms take.
  const code =
    flags === 'u'
      ? String(expression)
      : `new RegExp(${[source, ...(flags === '' ? [] : [flags])].map(quote).join(', ')})`
  return module.constant(`${variableFor(name)}Pattern`, 'RegExp', wellFormed(code))
}

/** A file can't hold half of a surrogate pair, but its number. */
function wellFormed(expression: string): string {
  return expression.replace(/\p{Surrogate}/gu, (half) => `\\u${half.charCodeAt(0).toString(16)}`)
}

function compilePattern(context: KeywordContext, source: string, keyword: string): RegExp {
  const reason = problemOf(source, 'u')
  if (reason === undefined) return new RegExp(source, 'u')
  const flag = flagOf(source)
  if (flag === undefined || context.fn.compiler.options.patterns !== 'any') {
    throw context.unsupported(
      keyword,
      `The pattern is not a regular expression of ECMAScript with the \`u\` flag: ${reason}. Correct it.`,
    )
  }
  const taken = flag === '' ? 'without a flag' : `with the flag \`${flag}\``
  context.warn(keyword, `The \`u\` flag refuses the pattern: ${reason}. It is compiled ${taken}.`)
  return new RegExp(source, flag)
}

function judgeTime(
  context: KeywordContext,
  source: string,
  keyword: string,
  maxLength: number,
): void {
  const { verdict, sentence } = timeOf(source, maxLength)
  const { slowPatterns } = context.fn.compiler.options
  if (verdict === 'linear') return
  if (verdict === 'endless' || (verdict === 'slow' && slowPatterns === 'refuse')) {
    throw context.unsupported(keyword, sentence)
  }
  context.warn(keyword, sentence)
}
