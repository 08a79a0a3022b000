import { suggest } from './suggest.js'

/** Returns the name that was probably meant, in any style of writing: `ipFilter` and `ip_filter` mean `ip-filter`. */
export function suggestName(given: string, known: readonly string[]): string | undefined {
  const letters = lettersOf(given)
  const meant = suggest(letters, known.map(lettersOf))
  return known.find((name) => lettersOf(name) === (letters && meant))
}

function lettersOf(name: string): string {
  return name.toLowerCase().replaceAll(/[^a-z0-9]/g, '')
}
