import type { Subject } from '../subject.js'
import { variableFor } from '../names.js'

/**
 * A constant with the regular expression of a pattern, compiled with `u` as JSON Schema asks for (Core, section 6.4).
 * The platform escapes its text, so that nothing in it can end the literal.
 */
export function patternConstant(
  subject: Subject,
  source: unknown,
  ...tokens: readonly string[]
): string {
  const keyword = tokens.join('/')
  if (typeof source !== 'string') throw subject.unsupported(keyword, 'A pattern must be a string.')
  const { unit } = subject.frame
  const name = subject.location.pointer.split('/').at(-1) ?? ''
  return unit.module.constant(
    `${variableFor(name)}Pattern`,
    'RegExp',
    String(compilePattern(subject, source, keyword)),
  )
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
