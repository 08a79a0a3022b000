import type { Issue } from './issue.js'
import { locate, type Place } from './path.js'
import { received } from './received.js'
import { suggest } from './suggest.js'
import type { Properties } from './values.js'
import type { Messages } from './message.js'

/** The state of one run of the issue pass. */
export interface Report {
  readonly issues: Issue[]
  readonly limit: number
  readonly messages: Messages
  /** The depth of the value whose alternatives are being compared. */
  readonly trial?: number
}

/** Adds all issues of the value at a place. */
export type Inspect = (value: unknown, report: Report, place: Place) => void

/** Returns whether the report has as many issues as wanted, so that a search may end. */
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

/** An issue that is not complete yet. */
type Draft = { -readonly [Key in keyof Issue]: Issue[Key] } & { path: (string | number)[] }

/** Adds an issue for a value that is not one of the allowed values. */
export function failEnum(
  report: Report,
  place: Place,
  allowed: readonly unknown[],
  value: unknown,
): void {
  fail(report, place, 'enum', allowed, value, suggest(value, allowed))
}

/** Adds an issue for each name that the object lacks. A property that is `undefined` counts as absent. */
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
