import type { Issue } from './issue.js'
import type { Place } from './path.js'
import { received, secret } from './received.js'
import { fail, type Inspect, type Report } from './report.js'

/** Inspects a secret value: adds its issues without the received value. */
export function inspectHidden(
  report: Report,
  place: Place,
  inspect: Inspect,
  value: unknown,
): void {
  const issues: Issue[] = []
  inspect(value, { ...report, issues, messages: {} }, undefined)
  for (const { path, keyword, expected, received: shown } of issues) {
    const from = path.reduce<Place>((at, step) => [at, step, true], place)
    fail(report, from, keyword, expected, shown === received(undefined) ? undefined : secret)
  }
}
