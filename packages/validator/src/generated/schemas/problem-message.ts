// Generated from the contract by `pnpm generate`. Do not edit.
import type { components } from '@dbaas-valkey/types'
import { namesIn } from '../../runtime/names.js'
import type { Place } from '../../runtime/path.js'
import { fail, type Report } from '../../runtime/report.js'
import { schema } from '../../runtime/schema.js'
import { isObject } from '../../runtime/values.js'

/** One fault of an invalid request. */
export type ProblemMessage = components['schemas']['ProblemMessage']

const problemMessageNames: readonly string[] = ['message']

export function isProblemMessage(value: unknown): value is ProblemMessage {
  if (!isObject(value)) return false
  const item = value.message
  if (item !== undefined && typeof item !== 'string') return false
  return true
}

export function inspectProblemMessage(value: unknown, report: Report, place: Place): void {
  if (!isObject(value)) return fail(report, place, 'type', 'object', value)
  for (const key of namesIn(value, problemMessageNames)) {
    const item = value[key]
    if (item === undefined) continue
    switch (key) {
      case 'message':
        if (typeof item !== 'string') fail(report, [place, key], 'type', 'string', item)
        break
    }
  }
}

export const ProblemMessage = /* @__PURE__ */ schema<ProblemMessage>(
  isProblemMessage,
  inspectProblemMessage,
)
