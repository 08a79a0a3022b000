type Check = (value: unknown) => boolean

interface Memory {
  readonly verdicts: Map<unknown, boolean>
  /** The number of nested calls of the check. */
  depth: number
}

const memories = new WeakMap<Check, Memory>()

/**
 * Returns the result of a check, which it keeps for each object until the check of the whole value ends. A schema that visits
 * each level twice would otherwise double the time with each level.
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
