import type { Path } from './path.js'
import type { Inspect } from './report.js'
import { isObject } from './values.js'

/** Puts the issues of a whole value in the order of their places, where its schema goes over it more than once. */
export function ordered(inspect: Inspect): Inspect {
  return (value, report, place) => {
    inspect(value, report, place)
    const ranks: Ranks = new Map()
    report.issues.sort((left, right) => compare(ranks, value, left.path, right.path))
  }
}

/** Where each name of an object comes, found out once: objects may have very many. */
type Ranks = Map<object, ReadonlyMap<string, number>>

/** By the steps in which two paths part: indices as they are, names as they come in the object, what is missing last. */
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
