import type { AST } from '@eslint-community/regexpp'

import { isAmbiguous } from './ambiguity.js'
import { toAutomaton, TooLargeError, type Automaton } from './automaton.js'
import { parse } from './parse.js'
import { suspectsOf } from './suspects.js'

/**
 * Whether a regular expression can take time that doubles with each character of a text that does not match: if it can
 * come from some place back to the same place in two ways with the same characters, engines try both, each time around.
 *
 * @throws TooLargeError where it is too large to tell
 */
export function canExplode(source: string): boolean {
  const known = verdicts.get(source)
  if (known !== undefined) return known
  const verdict = explodes(source)
  verdicts.set(source, verdict)
  return verdict
}

// Each pattern is met in the boolean pass and in the issue pass.
const verdicts = new Map<string, boolean>()

function explodes(source: string): boolean {
  const { patterns, repeated, countsNothing } = suspectsOf(parse(source))
  return countsNothing || [...patterns, ...repeated].some((part) => isAmbiguous(automatonOf(part)))
}

/** What is counted high is looked at as if it were counted low: what repeats it has been looked at by itself. */
function automatonOf(part: AST.Element | AST.Pattern): Automaton {
  try {
    return toAutomaton(part, { mostCopies: Infinity })
  } catch (error) {
    if (error instanceof TooLargeError) return toAutomaton(part, { mostCopies: 2 })
    throw error
  }
}
