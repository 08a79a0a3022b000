import type { Path } from './path.js'
import type { Inspect } from './report.js'
import { isObject } from './values.js'

/** Sorts the issues of a whole value by their places, for a schema that visits a value more than once. */
export function ordered(inspect: Inspect): Inspect {
  return (value, report, place) => {
    inspect(value, report, place)
    const ranks: Ranks = new Map()
    report.issues.sort((left, right) => compare(ranks, value, left.path, right.path))
  }
}

/** The position of each name of an object, computed once: objects may have very many. */
type Ranks = Map<object, ReadonlyMap<string, number>>

/** Compares two paths at the first different step: indices by number, names by their order in the object, missing names last. */
function compare(ranks: Ranks, value: unknown, left: Path, right: Path): number {
  const [step, other] = [left[0], right[0]]
  if (step === undefined || other === undefined) return left.length - right.length
  if (step === other) return compare(ranks, partOf(value, step), left.slice(1), right.slice(1))
  if (typeof step === 'number' && typeof other === 'number') return step - other
  return rank(ranks, value, step) - rank(ranks, value, other)
}

function partOf(value: unknown, step: string | number): unknown {
  return typeof value === 'object' && value !== null && Object.hasOwn(value, step)
    ? (value as Readonly<Record<string, unknown>>)[step]
    : undefined
}

function rank(ranks: Ranks, value: unknown, step: string | number): number {
  if (!isObject(value)) return 0
  const known = ranks.get(value) ?? new Map(Object.keys(value).map((name, index) => [name, index]))
  ranks.set(value, known)
  return known.get(String(step)) ?? Number.MAX_SAFE_INTEGER
}
