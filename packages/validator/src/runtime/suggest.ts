/** Returns the candidate that was probably meant: one that differs in case, or in one or two characters in one place. */
export function suggest(given: unknown, candidates: readonly unknown[]): string | undefined {
  if (typeof given !== 'string') return undefined
  let best: string | undefined
  let most = 2
  for (const candidate of candidates) {
    // Only texts of similar length are compared, so that hostile input costs nothing.
    if (typeof candidate !== 'string' || Math.abs(candidate.length - given.length) > most) continue
    const distance = difference(given.toLowerCase(), candidate.toLowerCase())
    // Two different characters out of three or four are no typing error.
    if (distance > most || distance * 3 > candidate.length) continue
    best = candidate
    most = distance - 1
  }
  return best
}

/** Returns the length of the texts without their common beginning and end; two letters that have changed places are one slip. */
function difference(left: string, right: string): number {
  const least = Math.min(left.length, right.length)
  let start = 0
  while (start < least && left[start] === right[start]) start++
  let end = 0
  while (end < least - start && left.at(-1 - end) === right.at(-1 - end)) end++
  const length = Math.max(left.length, right.length) - start - end
  const swapped = left[start] === right[start + 1] && left[start + 1] === right[start]
  return length === 2 && swapped ? 1 : length
}
