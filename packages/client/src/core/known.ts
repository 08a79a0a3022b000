import { overlay, type Given } from './defined.js'
import { ConfigurationError } from './errors.js'

/**
 * Returns `base`, which has every property, with those replaced that are given. `undefined` replaces nothing.
 *
 * @throws ConfigurationError for a name that `base` doesn't have
 */
export function completed<Base extends object>(base: Base, given: Given<Base> | undefined): Base {
  refuseUnknown(given, Object.keys(base))
  return overlay(base, given)
}

/** @throws ConfigurationError for an option that isn't known, which would be ignored otherwise */
export function refuseUnknown(given: object | undefined, known: readonly string[]): void {
  const unknown = given && unknownName('option', given, known)
  if (unknown) throw new ConfigurationError(unknown)
}

/**
 * Returns what is wrong with the first name that isn't known: `unknown option "apikey": did you mean apiKey?`. A property that
 * is `undefined` counts as absent.
 *
 * @param kind what the names are called in the message
 */
export function unknownName(
  kind: string,
  given: object,
  known: readonly string[],
): string | undefined {
  for (const [name, value] of Object.entries(given)) {
    if (value === undefined || known.includes(name)) continue
    const meant = closest(name, known) ?? `one of ${known.join(', ')}`
    return `unknown ${kind} ${JSON.stringify(name)}: did you mean ${meant}?`
  }
  return undefined
}

/** Returns the text that shares most of its pairs of letters: one in another style of writing, or with a slip. */
function closest(given: string, known: readonly string[]): string | undefined {
  const pairs = pairsOf(given)
  return known.find((name) => {
    const others = pairsOf(name)
    const shared = others.filter((pair) => pairs.includes(pair)).length
    return shared > 0.6 * Math.max(pairs.length, others.length)
  })
}

function pairsOf(name: string): string[] {
  const letters = name.toLowerCase().replace(/[^a-z\d]/g, '')
  return [...letters].map((_, index) => letters.slice(index, index + 2))
}
