/** The candidate that was probably meant: at most a third of its characters differ, or only their case. */
export function suggest(given: string, candidates: readonly unknown[]): string | undefined {
  let best: string | undefined
  let least = Infinity
  for (const candidate of candidates) {
    if (typeof candidate !== 'string') continue
    const limit = Math.max(1, Math.floor(candidate.length / 3))
    // Only what is of about the same length can be near, so hostile input costs nothing here.
    if (Math.abs(candidate.length - given.length) > limit) continue
    const distance = editDistance(given.toLowerCase(), candidate.toLowerCase())
    if (distance <= limit && distance < least) {
      best = candidate
      least = distance
    }
  }
  return best
}

/** Characters to insert, delete or replace (Levenshtein), one row of the table at a time. */
function editDistance(from: string, to: string): number {
  let row = Array.from({ length: to.length + 1 }, (_, index) => index)
  for (const [index, character] of [...from].entries()) {
    let left = index + 1
    let diagonal = index
    row = row.map((above, column) => {
      const replaced = diagonal + (to[column - 1] === character ? 0 : 1)
      diagonal = above
      left = column === 0 ? left : Math.min(replaced, above + 1, left + 1)
      return left
    })
  }
  return row.at(-1) ?? 0
}
