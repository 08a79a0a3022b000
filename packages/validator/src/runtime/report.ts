import type { Issue } from './issue.js'
import type { Messages } from './messages.js'
import { toPointer, type Path } from './path.js'
import { received } from './received.js'
import { suggest } from './suggest.js'
import type { Properties } from './values.js'

/** What one run of the issue pass has found so far. */
export interface Report {
  readonly issues: Issue[]
  readonly limit: number
  readonly messages: Messages
}

/** Finds everything that is wrong with a value, which stands at a path. */
export type Inspect = (value: unknown, report: Report, path: Path) => void

/** Whether as many issues as wanted are found, so that a search may end. */
export function isFull({ issues, limit }: Report): boolean {
  return issues.length >= limit
}

/** Adds an issue, unless there are as many as wanted. */
export function fail(
  report: Report,
  path: Path,
  keyword: string,
  expected: unknown,
  value: unknown,
  suggestion?: string,
): void {
  if (isFull(report)) return
  const issue: Mutable<Issue> = {
    path,
    pointer: toPointer(path),
    keyword,
    message: keyword,
    expected,
    received: received(value),
  }
  if (suggestion !== undefined) issue.suggestion = suggestion
  issue.message = report.messages[keyword]?.(issue) ?? keyword
  report.issues.push(issue)
}

type Mutable<T> = { -readonly [Key in keyof T]: T[Key] }

/** Adds an issue for a value that is none of those allowed. */
export function failEnum(
  report: Report,
  path: Path,
  allowed: readonly unknown[],
  value: unknown,
): void {
  fail(report, path, 'enum', allowed, value, suggest(value, allowed))
}

/** Adds an issue for each name that the object lacks. */
export function failMissing(
  report: Report,
  path: Path,
  value: Properties,
  names: readonly string[],
): void {
  for (const name of names) {
    if (!hasProperty(value, name)) fail(report, [...path, name], 'required', name, undefined)
  }
}

/** Whether an object has a property of its own; one that is undefined is as good as absent. */
export function hasProperty(value: Properties, name: string): boolean {
  return value[name] !== undefined && Object.hasOwn(value, name)
}
