/** How many characters a slip may get wrong. */
const slip = 2

/** The known name that was probably meant: spelt with other capitals or hyphens, or with a slip in one place. */
export function closestName(given: string, known: readonly string[]): string | undefined {
  const letters = lettersOf(given)
  const distances = known.map((name) => [name, difference(letters, lettersOf(name))] as const)
  const close = distances.filter(
    ([name, distance]) => distance <= slip && distance * 3 <= name.length,
  )
  return close.sort(([, one], [, other]) => one - other)[0]?.[0]
}

function lettersOf(name: string): string {
  return name.toLowerCase().replaceAll(/[^a-z0-9]/g, '')
}

/** How many characters are left of the longer text without what both begin with and what both end with. */
function difference(one: string, other: string): number {
  const least = Math.min(one.length, other.length)
  let start = 0
  while (start < least && one[start] === other[start]) start++
  let end = 0
  while (end < least - start && one.at(-1 - end) === other.at(-1 - end)) end++
  return Math.max(one.length, other.length) - start - end
}
