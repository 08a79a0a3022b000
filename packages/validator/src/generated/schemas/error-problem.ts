// Generated from the contract by `pnpm generate`. Do not edit.
import type { components } from '@dbaas-valkey/types'
import { namesIn } from '../../runtime/names.js'
import type { Place } from '../../runtime/path.js'
import { fail, failMissing, type Report } from '../../runtime/report.js'
import { schema } from '../../runtime/schema.js'
import type { Shape } from '../../runtime/shape.js'
import { isObject } from '../../runtime/values.js'

/** A problem as older endpoints report it. */
export type ErrorProblem = components['schemas']['ErrorProblem']

const errorProblemNames: readonly string[] = ['error']

export const shapeOfErrorProblem: Shape = { names: errorProblemNames }

export function isErrorProblem(value: unknown): value is ErrorProblem {
  if (!isObject(value)) return false
  const item = value.error
  if (typeof item !== 'string') return false
  return true
}

export function inspectErrorProblem(value: unknown, report: Report, place: Place): void {
  if (!isObject(value)) return fail(report, place, 'type', 'object', value)
  for (const key of namesIn(value, errorProblemNames)) {
    const item = value[key]
    if (item === undefined) continue
    switch (key) {
      case 'error':
        if (typeof item !== 'string') fail(report, [place, key], 'type', 'string', item)
        break
    }
  }
  failMissing(report, place, value, ['error'])
}

export const ErrorProblem = /* @__PURE__ */ schema<ErrorProblem>(
  isErrorProblem,
  inspectErrorProblem,
)
