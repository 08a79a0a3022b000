import type { Issue } from './issue.js'
import { depthOf, type Place } from './path.js'
import { fail, type Inspect, type Report } from './report.js'

/**
 * Adds the issues of a value that matches none of several alternatives (or more than one, where exactly one must match). If
 * the value comes closest to one alternative, its author probably meant that one, and its issues say the most.
 */
export function failAlternatives(
  report: Report,
  place: Place,
  keyword: string,
  alternatives: readonly Inspect[],
  value: unknown,
): void {
  const depth = depthOf(place)
  // Searching for the meant alternative at each level below would multiply the time with each level.
  if (report.trial !== undefined && depth > report.trial) {
    return fail(report, place, keyword, alternatives.length, value)
  }
  const attempts = alternatives.map((inspect) => {
    const issues: Issue[] = []
    inspect(value, { ...report, issues, trial: depth }, place)
    return { inspect, issues }
  })
  // An alternative with an issue for the value as a whole, such as its type, is not the meant one.
  const near = attempts.filter(({ issues }) => issues.every(({ path }) => path.length > depth))
  const fewest = Math.min(...near.map(({ issues }) => issues.length))
  const nearest = near.filter(({ issues }) => issues.length === fewest)
  const [meant] = nearest
  if (fewest > 0 && nearest.length === 1 && meant) meant.inspect(value, report, place)
  else fail(report, place, keyword, alternatives.length, value)
}
