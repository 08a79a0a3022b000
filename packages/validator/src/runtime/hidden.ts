import type { Issue } from './issue.js'
import type { Path } from './path.js'
import { received, secret } from './received.js'
import { fail, type Inspect, type Report } from './report.js'

/** Inspects a value that must not be shown: its issues are added without what was received. */
export function inspectHidden(report: Report, path: Path, inspect: Inspect, value: unknown): void {
  const issues: Issue[] = []
  inspect(value, { ...report, issues, messages: {} }, path)
  for (const issue of issues) {
    const shown = issue.received === received(undefined) ? undefined : secret
    fail(report, issue.path, issue.keyword, issue.expected, shown)
  }
}
