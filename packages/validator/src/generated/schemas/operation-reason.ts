// Generated from the contract by `pnpm generate`. Do not edit.
import type { components } from '@dbaas-valkey/types'
import type { Place } from '../../runtime/path.js'
import { failEnum, type Report } from '../../runtime/report.js'
import { schema } from '../../runtime/schema.js'

/**
 * Why an operation has failed.
 *
 * - `busy`: another change is under way
 * - `conflict`: the change contradicts the present state
 * - `fault`: an error inside the API
 * - `forbidden`: the key may not do this
 * - `incorrect`: the request does not make sense
 * - `interrupted`: the change was cut short
 * - `not-found`: what was to be changed does not exist
 * - `partial`: a part of the change was done
 * - `unavailable`: something that the change needs is not there, such as capacity
 * - `unknown`: no cause is known
 * - `unsupported`: the service cannot do this
 */
export type OperationReason = components['schemas']['OperationReason']

const operationReasonValues: readonly unknown[] = [
  'busy',
  'conflict',
  'fault',
  'forbidden',
  'incorrect',
  'interrupted',
  'not-found',
  'partial',
  'unavailable',
  'unknown',
  'unsupported',
]

export function isOperationReason(value: unknown): value is OperationReason {
  return operationReasonValues.includes(value)
}

export function inspectOperationReason(value: unknown, report: Report, place: Place): void {
  if (!operationReasonValues.includes(value)) failEnum(report, place, operationReasonValues, value)
}

export const OperationReason = /* @__PURE__ */ schema<OperationReason>(
  isOperationReason,
  inspectOperationReason,
)
