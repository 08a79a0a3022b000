type Check = (value: unknown) => boolean

interface Memory {
  readonly verdicts: Map<unknown, boolean>
  /** How many calls of the check are going on, one inside the other. */
  depth: number
}

const memories = new WeakMap<Check, Memory>()

/**
 * What a check says of a value. As long as it is going through one value, it is asked only once about each object in it:
 * where each level of a value is gone over twice, all of it would take twice as long with each level.
 */
export function remembered(check: Check, value: unknown): boolean {
  if (typeof value !== 'object' || value === null) return check(value)
  const memory = memories.get(check) ?? { verdicts: new Map<unknown, boolean>(), depth: 0 }
  memories.set(check, memory)
  const known = memory.verdicts.get(value)
  if (known !== undefined) return known
  memory.depth++
  try {
    const verdict = check(value)
    memory.verdicts.set(value, verdict)
    return verdict
  } finally {
    if (--memory.depth === 0) memory.verdicts.clear()
  }
}
