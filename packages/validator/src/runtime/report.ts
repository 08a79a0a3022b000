import type { Issue } from './issue.js'
import type { Messages } from './messages.js'
import { toPointer } from './path.js'
import { received, secret } from './received.js'
import { suggest } from './suggest.js'
import type { Properties } from './values.js'

/** What one run of the issue pass has found so far, and where it is. */
export interface Report {
  readonly issues: Issue[]
  readonly limit: number
  readonly messages: Messages
  /** From the value to what is being inspected now. */
  readonly path: (string | number)[]
  /** Whether what is being inspected must not be shown. */
  readonly hidden: boolean
}

/** Finds everything that is wrong with a value. */
export type Inspect = (value: unknown, report: Report) => void

/** Adds an issue about the value at the given steps below the current place. */
export function fail(
  report: Report,
  keyword: string,
  expected: unknown,
  value: unknown,
  ...steps: (string | number)[]
): void {
  add(report, keyword, expected, report.hidden ? secret : value, steps)
}

/** Inspects a part of the value, the given steps below the current place. */
export function inspectAt(
  report: Report,
  inspect: Inspect,
  value: unknown,
  ...steps: (string | number)[]
): void {
  if (isFull(report)) return
  report.path.push(...steps)
  inspect(value, report)
  report.path.length -= steps.length
}

/** Like `inspectAt`, for a value that must not be shown. */
export function inspectHidden(
  report: Report,
  inspect: Inspect,
  value: unknown,
  ...steps: (string | number)[]
): void {
  inspectAt({ ...report, hidden: true }, inspect, value, ...steps)
}

/** Whether as many issues as wanted are found, so that a search may end. */
export function isFull({ issues, limit }: Report): boolean {
  return issues.length >= limit
}

/** Adds an issue for each name that the object lacks; `known` are all its names, where no others are allowed. */
export function failMissing(
  report: Report,
  value: Properties,
  names: readonly string[],
  known?: readonly string[],
  ...steps: (string | number)[]
): void {
  for (const name of names) {
    if (Object.hasOwn(value, name) && value[name] !== undefined) continue
    const strangers = known ? Object.keys(value).filter((key) => !known.includes(key)) : []
    add(report, 'required', name, undefined, [...steps, name], suggest(name, strangers))
  }
}

/** Adds an issue for a property, the last of the steps, that the object may not have; `known` are those it may. */
export function failUnknown(
  report: Report,
  keyword: string,
  value: unknown,
  known: readonly string[],
  ...steps: (string | number)[]
): void {
  const name = String(steps.at(-1))
  add(report, keyword, false, report.hidden ? secret : value, steps, suggest(name, known))
}

/** Adds an issue for a value that is none of those allowed. */
export function failEnum(
  report: Report,
  allowed: readonly unknown[],
  value: unknown,
  ...steps: (string | number)[]
): void {
  const shown = report.hidden ? secret : value
  const suggestion = typeof shown === 'string' ? suggest(shown, allowed) : undefined
  add(report, 'enum', allowed, shown, steps, suggestion)
}

function add(
  report: Report,
  keyword: string,
  expected: unknown,
  value: unknown,
  steps: readonly (string | number)[],
  suggestion?: string,
): void {
  if (isFull(report)) return
  const path = [...report.path, ...steps]
  const details = { path, keyword, expected, received: received(value), suggestion }
  const message = (report.messages[keyword] ?? report.messages.other)?.(details) ?? keyword
  report.issues.push({
    path,
    pointer: toPointer(path),
    keyword,
    message,
    expected,
    received: details.received,
    ...(suggestion !== undefined && { suggestion }),
  })
}
