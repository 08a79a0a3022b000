/** The candidate that was probably meant: the same but for capitals, or for one or two characters in one place. */
export function suggest(given: unknown, candidates: readonly unknown[]): string | undefined {
  if (typeof given !== 'string') return undefined
  let best: string | undefined
  let most = 2
  for (const candidate of candidates) {
    // Only texts of about the same length are compared, so hostile input costs nothing here.
    if (typeof candidate !== 'string' || Math.abs(candidate.length - given.length) > most) continue
    const distance = difference(given.toLowerCase(), candidate.toLowerCase())
    // Two characters of three or four are not a slip any more.
    if (distance > most || distance * 3 > candidate.length) continue
    best = candidate
    most = distance - 1
  }
  return best
}

/** How long the texts are between what they begin with and what they end with in common. */
function difference(left: string, right: string): number {
  const least = Math.min(left.length, right.length)
  let start = 0
  while (start < least && left[start] === right[start]) start++
  let end = 0
  while (end < least - start && left.at(-1 - end) === right.at(-1 - end)) end++
  return Math.max(left.length, right.length) - start - end
}
