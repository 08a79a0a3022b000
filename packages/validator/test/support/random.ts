/** A number from 0 up to, but not including, 1. */
export type NextNumber = () => number

/** The same numbers for the same seed (the generator known as mulberry32). */
export function seeded(seed: number): NextNumber {
  let state = seed
  return () => {
    state = (state + 0x6d2b79f5) | 0
    let mixed = Math.imul(state ^ (state >>> 15), 1 | state)
    mixed = (mixed + Math.imul(mixed ^ (mixed >>> 7), 61 | mixed)) ^ mixed
    return ((mixed ^ (mixed >>> 14)) >>> 0) / 2 ** 32
  }
}

export function pick<T>(random: NextNumber, from: readonly T[]): T {
  const chosen = from[Math.floor(random() * from.length)]
  if (chosen === undefined) throw new RangeError('There is nothing to pick from.')
  return chosen
}
