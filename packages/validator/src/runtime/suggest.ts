/** The candidate that was probably meant: the same but for capitals, or for one or two characters. */
export function suggest(given: unknown, candidates: readonly unknown[]): string | undefined {
  if (typeof given !== 'string') return undefined
  let best: string | undefined
  let most = 2
  for (const candidate of candidates) {
    if (typeof candidate !== 'string') continue
    // Two characters of three or four are not a slip any more.
    const edits = Math.min(most, candidate.length / 3)
    // Only texts of about the same length are compared, so hostile input costs nothing here.
    if (Math.abs(candidate.length - given.length) > edits) continue
    const distance = count(given.toLowerCase(), candidate.toLowerCase(), edits)
    if (distance > edits) continue
    best = candidate
    most = distance - 1
  }
  return best
}

/** How many insertions, deletions and replacements make one text of the other, if no more than `edits` do. */
function count(from: string, to: string, edits: number, i = 0, j = 0): number {
  while (i < from.length && from[i] === to[j]) {
    i++
    j++
  }
  if (i >= from.length && j >= to.length) return 0
  if (edits < 1) return Infinity
  const next = edits - 1
  return (
    1 +
    Math.min(
      count(from, to, next, i + 1, j + 1),
      count(from, to, next, i + 1, j),
      count(from, to, next, i, j + 1),
    )
  )
}
