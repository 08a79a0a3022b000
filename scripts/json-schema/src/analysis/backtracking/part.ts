/** What a part of an expression begins and ends with. */
export interface Part {
  readonly first: readonly number[]
  readonly last: readonly number[]
  /** In how many ways it takes no character: none, one, or two and more. */
  readonly empties: number
}

export const empty: Part = { first: [], last: [], empties: 1 }
export function oneOf(parts: readonly Part[]): Part {
  return {
    first: parts.flatMap(({ first }) => first),
    last: parts.flatMap(({ last }) => last),
    empties: parts.reduce((sum, { empties }) => Math.min(sum + empties, 2), 0),
  }
}

export function oneAfterAnother(left: Part, right: Part): Part {
  return {
    first: across(left.first, right.first, left.empties),
    last: across(right.last, left.last, right.empties),
    empties: Math.min(left.empties * right.empties, 2),
  }
}

/** The near places, and the far ones once for each way across to them, of which more than two are as good as two. */
function across(near: readonly number[], far: readonly number[], ways: number): readonly number[] {
  if (ways === 0) return near
  const places = [...near, ...far]
  return ways === 1 ? places : [...places, ...new Set(far)].filter(isOneOfTwo())
}

function isOneOfTwo(): (place: number) => boolean {
  const seen = new Map<number, number>()
  return (place) => {
    const times = (seen.get(place) ?? 0) + 1
    seen.set(place, times)
    return times <= 2
  }
}
