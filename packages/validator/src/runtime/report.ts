import type { Issue } from './issue.js'
import { locate, type Place } from './path.js'
import { received } from './received.js'
import { suggest } from './suggest.js'
import type { Properties } from './values.js'
import type { Messages } from './message.js'

/** What one run of the issue pass has found so far. */
export interface Report {
  readonly issues: Issue[]
  readonly limit: number
  readonly messages: Messages
  /** How deep the value is of which it is being tried out which one of several alternatives was meant. */
  readonly trial?: number
}

/** Finds everything that is wrong with a value, which stands at a place. */
export type Inspect = (value: unknown, report: Report, place: Place) => void

/** Whether as many issues as wanted are found, so that a search may end. */
export function isFull(report: Report): boolean {
  return report.issues.length >= report.limit
}

/** Adds an issue, unless there are as many as wanted. */
export function fail(
  report: Report,
  place: Place,
  keyword: string,
  expected: unknown,
  value?: unknown,
  suggestion?: string,
): void {
  if (isFull(report)) return
  const issue: Draft = {
    path: [],
    pointer: '',
    keyword,
    message: '',
    expected,
    received: received(value),
  }
  if (suggestion !== undefined) issue.suggestion = suggestion
  const text = locate(place, issue)
  issue.message = report.messages[keyword]?.(issue, text) ?? keyword
  report.issues.push(issue)
}

/** An issue on which something is still to be written. */
type Draft = { -readonly [Key in keyof Issue]: Issue[Key] } & { path: (string | number)[] }

/** Adds an issue for a value that is none of those allowed. */
export function failEnum(
  report: Report,
  place: Place,
  allowed: readonly unknown[],
  value: unknown,
): void {
  fail(report, place, 'enum', allowed, value, suggest(value, allowed))
}

/** Adds an issue for each name that the object lacks. A property that is undefined is as good as absent. */
export function failMissing(
  report: Report,
  place: Place,
  value: Properties,
  names: readonly string[],
): void {
  for (const name of names) {
    if (value[name] === undefined) fail(report, [place, name, true], 'required', name)
  }
}
