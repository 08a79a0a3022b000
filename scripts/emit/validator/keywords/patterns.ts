import { escapeToken } from '../../../contract/pointer.js'
import { TooLargeError } from '../backtracking/automaton.js'
import { canExplode } from '../backtracking/index.js'
import { variableFor } from '../names.js'
import type { Subject } from '../subject.js'

/**
 * A constant with the regular expression of a pattern, compiled with `u` as JSON Schema asks for (Core, section 6.4).
 * The platform escapes its text, so that nothing in it can end the literal.
 */
export function patternConstant(
  subject: Subject,
  source: unknown,
  ...tokens: readonly string[]
): string {
  const keyword = tokens.map(escapeToken).join('/')
  if (typeof source !== 'string') throw subject.unsupported(keyword, 'A pattern must be a string.')
  const expression = compilePattern(subject, source, keyword)
  refuseExploding(subject, source, keyword)
  const name = subject.location.pointer.split('/').at(-1) ?? ''
  const { module } = subject.frame.unit
  return module.constant(`${variableFor(name)}Pattern`, 'RegExp', wellFormed(String(expression)))
}

/** A file can't hold half of a surrogate pair, but its number. */
function wellFormed(expression: string): string {
  return expression.replace(/\p{Surrogate}/gu, (half) => `\\u${half.charCodeAt(0).toString(16)}`)
}

function compilePattern(subject: Subject, source: string, keyword: string): RegExp {
  try {
    return new RegExp(source, 'u')
  } catch (error) {
    const reason = error instanceof Error ? error.message : String(error)
    throw subject.unsupported(
      keyword,
      `The pattern is not a regular expression of ECMAScript with the \`u\` flag: ${reason}. Correct it.`,
    )
  }
}

function refuseExploding(subject: Subject, source: string, keyword: string): void {
  try {
    if (!canExplode(source)) return
  } catch (error) {
    if (!(error instanceof TooLargeError)) throw error
    throw subject.unsupported(
      keyword,
      'The pattern is too large to tell whether a text can make it run for ever. Shorten it, or write its alternatives as an `enum`.',
    )
  }
  throw subject.unsupported(
    keyword,
    'With a text that does not match, the time that this pattern takes can double with each character, since a repetition in it can take the same characters in two ways. Rewrite it so that there is one.',
  )
}
