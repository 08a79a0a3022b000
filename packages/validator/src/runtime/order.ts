import type { Path } from './path.js'
import type { Inspect } from './report.js'
import { isObject } from './values.js'

/** Puts the issues of a whole value in the order of their places, where its schema goes over it more than once. */
export function ordered(inspect: Inspect): Inspect {
  return (value, report, place) => {
    inspect(value, report, place)
    report.issues.sort((left, right) => compare(value, left.path, right.path))
  }
}

/** By the steps in which two paths part: indices as they are, names as they come in the object, what is missing last. */
function compare(value: unknown, left: Path, right: Path): number {
  const [step, other] = [left[0], right[0]]
  if (step === undefined || other === undefined) return left.length - right.length
  if (step === other) return compare(partOf(value, step), left.slice(1), right.slice(1))
  if (typeof step === 'number' && typeof other === 'number') return step - other
  return rank(value, step) - rank(value, other)
}

function partOf(value: unknown, step: string | number): unknown {
  return typeof value === 'object' && value !== null && Object.hasOwn(value, step)
    ? (value as Readonly<Record<string, unknown>>)[step]
    : undefined
}

function rank(value: unknown, step: string | number): number {
  const index = isObject(value) ? Object.keys(value).indexOf(String(step)) : -1
  return index < 0 ? Number.MAX_SAFE_INTEGER : index
}
