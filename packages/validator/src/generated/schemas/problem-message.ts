// Generated from the contract by `pnpm generate`. Do not edit.
import type { components } from '@dbaas-valkey/types'
import type { Place } from '../../runtime/path.js'
import { fail, type Report } from '../../runtime/report.js'
import { schema } from '../../runtime/schema.js'

/** One fault of an invalid request, for people to read. */
export type ProblemMessage = components['schemas']['ProblemMessage']

export function isProblemMessage(value: unknown): value is ProblemMessage {
  return typeof value === 'string'
}

export function inspectProblemMessage(value: unknown, report: Report, place: Place): void {
  if (typeof value !== 'string') fail(report, place, 'type', 'string', value)
}

export const ProblemMessage = /* @__PURE__ */ schema<ProblemMessage>(
  isProblemMessage,
  inspectProblemMessage,
)
