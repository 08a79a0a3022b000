/** What a document may hold once its aliases are written out, in nodes. The largest contracts have two million. */
const mostNodes = 10_000_000

/**
 * Why a parsed document is too much to go through, if it is. YAML's aliases let a few lines stand for any number of nodes,
 * or for themselves (how deep they are nested the parser limits): the parser shares them, but whoever goes through them meets each as often as it is named.
 */
export function tooMuch(document: unknown): string | undefined {
  const sizes = new Map<object, number>()
  const open = new Set<object>()
  let problem: string | undefined
  const sizeOf = (value: unknown): number => {
    if (typeof value !== 'object' || value === null || problem !== undefined) return 1
    const known = sizes.get(value)
    if (known !== undefined) return known
    if (open.has(value)) problem = 'an alias in it stands for something that holds it'
    if (problem !== undefined) return 1
    open.add(value)
    let size = 1
    for (const inner of Object.values(value)) size += sizeOf(inner)
    open.delete(value)
    sizes.set(value, size)
    if (size > mostNodes) {
      problem = `written out, its aliases stand for more than ${mostNodes / 1e6} million values`
    }
    return size
  }
  sizeOf(document)
  return problem
}
