import type { Issue } from './issue.js'
import { depthOf, type Place } from './path.js'
import { fail, type Inspect, type Report } from './report.js'

/**
 * Reports a value that is none of several alternatives (or more than one, where exactly one is asked for). If it comes
 * nearest to a single one, that is what was meant, and its issues say more than that none fits.
 */
export function failAlternatives(
  report: Report,
  place: Place,
  keyword: string,
  alternatives: readonly Inspect[],
  value: unknown,
): void {
  const depth = depthOf(place)
  // To find out at each level what was meant further down would take many times as long with each level.
  if (report.trial !== undefined && depth > report.trial) {
    return fail(report, place, keyword, alternatives.length, value)
  }
  const attempts = alternatives.map((inspect) => {
    const issues: Issue[] = []
    inspect(value, { ...report, issues, trial: depth }, place)
    return { inspect, issues }
  })
  // An alternative that objects to the value as a whole, such as to its type, was not meant.
  const near = attempts.filter(({ issues }) => issues.every(({ path }) => path.length > depth))
  const fewest = Math.min(...near.map(({ issues }) => issues.length))
  const nearest = near.filter(({ issues }) => issues.length === fewest)
  const [meant] = nearest
  if (fewest > 0 && nearest.length === 1 && meant) meant.inspect(value, report, place)
  else fail(report, place, keyword, alternatives.length, value)
}
