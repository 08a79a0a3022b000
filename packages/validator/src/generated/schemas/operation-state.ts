// Generated from the contract by `pnpm generate`. Do not edit.
import type { components } from '@dbaas-valkey/types'
import type { Place } from '../../runtime/path.js'
import { failEnum, type Report } from '../../runtime/report.js'
import { schema } from '../../runtime/schema.js'

/**
 * How far an operation has come.
 *
 * - `pending`: not finished yet
 * - `success`: the change is done
 * - `failure`: the change was given up; `reason` and `message` say why
 * - `timeout`: the change took too long and was given up
 */
export type OperationState = components['schemas']['OperationState']

const operationStateValues: readonly unknown[] = ['failure', 'pending', 'success', 'timeout']

export function isOperationState(value: unknown): value is OperationState {
  return value === 'failure' || value === 'pending' || value === 'success' || value === 'timeout'
}

export function inspectOperationState(value: unknown, report: Report, place: Place): void {
  if (!operationStateValues.includes(value)) failEnum(report, place, operationStateValues, value)
}

export const OperationState = /* @__PURE__ */ schema<OperationState>(
  isOperationState,
  inspectOperationState,
)
