/** The candidate that was probably meant: the same but for capitals, or for one or two characters. */
export function suggest(given: unknown, candidates: readonly unknown[]): string | undefined {
  if (typeof given !== 'string') return undefined
  for (let edits = 0; edits <= 2; edits++) {
    for (const candidate of candidates) {
      // Two characters of three or four are not a slip any more.
      if (typeof candidate !== 'string' || candidate.length < 2.5 * edits) continue
      if (isNear(given.toLowerCase(), candidate.toLowerCase(), edits)) return candidate
    }
  }
  return undefined
}

/** Whether so many insertions, deletions and replacements make one text of the other. */
function isNear(from: string, to: string, edits: number): boolean {
  if (Math.abs(from.length - to.length) > edits) return false
  let same = 0
  while (same < from.length && from[same] === to[same]) same++
  if (same === from.length) return true
  if (edits === 0) return false
  const [rest, other] = [from.slice(same + 1), to.slice(same + 1)]
  return (
    isNear(rest, other, edits - 1) ||
    isNear(rest, to.slice(same), edits - 1) ||
    isNear(from.slice(same), other, edits - 1)
  )
}
