/** What the issues of a keyword say in English: a verdict, and what the keyword asks for. */
export interface Message {
  /** Stands behind the place of the issue, with the spaces around it. */
  readonly verdict: string
  readonly expected: Expected | undefined
}

/** How the keyword's value is told: as JSON, as it is, as a list of values or types, or as a number of things. */
type Expected = 'json' | 'list' | 'text' | 'types' | Count

interface Count {
  readonly one: string
  /** The plural, where it is not the singular with an `s`. */
  readonly many: string | undefined
}

/**
 * The message of a keyword.
 *
 * @example
 * says(' must have at most ', count('item')) // `tags must have at most 3 items but is ...`
 */
export function says(verdict: string, expected?: Expected): Message {
  return { verdict, expected }
}

export function count(one: string, many?: string): Count {
  return { one, many }
}
