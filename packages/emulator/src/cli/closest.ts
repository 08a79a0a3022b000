/** The most letters that a slip may have. */
const farthest = 2

/** Returns the names that a misspelt one may mean, the closest first. */
export function closest(word: string, names: readonly string[]): string[] {
  return names
    .map((name) => ({ name, far: name.startsWith(word) ? 0 : distance(word, name) }))
    .filter(({ far, name }) => far <= Math.min(farthest, name.length - 1))
    .sort((a, b) => a.far - b.far)
    .map(({ name }) => name)
}

/** Returns how many letters are to be added, removed or replaced to make one word of the other. */
function distance(from: string, to: string): number {
  let row = Array.from({ length: to.length + 1 }, (_, index) => index)
  for (const [index, letter] of [...from].entries()) {
    const next = [index + 1]
    for (const [place, other] of [...to].entries()) {
      const replaced = (row[place] ?? 0) + (letter === other ? 0 : 1)
      next.push(Math.min(replaced, (row[place + 1] ?? 0) + 1, (next[place] ?? 0) + 1))
    }
    row = next
  }
  return row[to.length] ?? 0
}
