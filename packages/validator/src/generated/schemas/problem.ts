// Generated from the contract by `pnpm generate`. Do not edit.
import type { components } from '@dbaas-valkey/types'
import { failAlternatives } from '../../runtime/alternatives.js'
import type { Place } from '../../runtime/path.js'
import type { Report } from '../../runtime/report.js'
import { schema } from '../../runtime/schema.js'
import type { Shape } from '../../runtime/shape.js'
import { inspectErrorProblem, isErrorProblem } from './error-problem.js'
import { inspectMessageProblem, isMessageProblem } from './message-problem.js'
import { inspectProblemDetails, isProblemDetails } from './problem-details.js'
import { shapeOfProblemEntry } from './problem-entry.js'

/**
 * Why a request was refused. The API has three shapes for it, by the age of the endpoint: most
 * answer with a
 * `message`, older ones with an `error`, newer ones with the problem details of RFC 9457. A gateway
 * in between may
 * answer with text that is none of them.
 */
export type Problem = components['schemas']['Problem']

const problemNames: readonly string[] = [
  'detail',
  'errors',
  'instance',
  'status',
  'title',
  'type',
  'error',
  'message',
]

const shapeOfProblemErrors: Shape = { items: () => shapeOfProblemEntry }

export const shapeOfProblem: Shape = {
  names: problemNames,
  properties: { errors: () => shapeOfProblemErrors },
}

export function isProblem(value: unknown): value is Problem {
  return isMessageProblem(value) || isErrorProblem(value) || isProblemDetails(value)
}

export function inspectProblem(value: unknown, report: Report, place: Place): void {
  if (!isMessageProblem(value) && !isErrorProblem(value) && !isProblemDetails(value)) {
    failAlternatives(
      report,
      place,
      'anyOf',
      [inspectMessageProblem, inspectErrorProblem, inspectProblemDetails],
      value,
    )
  }
}

export const Problem = /* @__PURE__ */ schema<Problem>(isProblem, inspectProblem)
