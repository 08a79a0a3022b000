/** Why a program wrote nothing: the sentence that says so, without what belongs to one document only. */
export function causeOf(code: number | null, output: string): string {
  if (code === null) return 'stopped: it took too long'
  const lines = output
    .split('\n')
    .map((line) => line.trim())
    .filter((line) => line !== '')
  if (lines.some((line) => line.includes('heap out of memory'))) return 'out of memory'
  const telling = lines.find((line) => /error|can't|cannot|not |must|#\//i.test(line))
  return general(telling ?? lines.at(-1) ?? `ended with ${code}`)
}

/** How often each cause occurs, the commonest first. */
export function countCauses(causes: readonly string[]): [cause: string, count: number][] {
  const counts = new Map<string, number>()
  for (const cause of causes) counts.set(cause, (counts.get(cause) ?? 0) + 1)
  return [...counts].toSorted(([, left], [, right]) => right - left)
}

function general(line: string): string {
  return line
    .replaceAll(/(?:\/[\w.@-]+)+\.(?:json|ya?ml)(?::\d+)?/g, 'FILE')
    .replaceAll(/#\/\S+/g, 'POINTER')
    .replaceAll(/"[^"]*"|`[^`]*`|'[^']*'/g, '"…"')
    .replaceAll(/\d+/g, 'N')
    .slice(0, 160)
}
