/** The flag that a pattern is a regular expression with. */
export type PatternFlag = 'u' | 'v' | ''

const flags: readonly PatternFlag[] = ['u', 'v', '']

/**
 * The flag for a pattern: `u` as JSON Schema asks for (Core, section 6.4), otherwise the first that takes it. Undefined for
 * what is no regular expression of ECMAScript at all.
 */
export function flagOf(source: string): PatternFlag | undefined {
  return flags.find((flag) => problemOf(source, flag) === undefined)
}

/** @throws SyntaxError for what is no regular expression */
export function expressionOf(source: string): RegExp {
  return new RegExp(source, flagOf(source) ?? 'u')
}

/** Why a pattern is not a regular expression with a flag, in the platform's words. */
export function problemOf(source: string, flag: PatternFlag): string | undefined {
  try {
    new RegExp(source, flag)
    return undefined
  } catch (error) {
    return error instanceof Error ? error.message : String(error)
  }
}
