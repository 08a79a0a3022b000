// Generated from the contract by `pnpm generate`. Do not edit.
import type { components } from '@dbaas-valkey/types'
import type { Place } from '../../runtime/path.js'
import { failEnum, type Report } from '../../runtime/report.js'
import { schema } from '../../runtime/schema.js'

/**
 * How far a node is in its life.
 *
 * - `setting_up_vm`: its machine is being started
 * - `syncing_data`: it is receiving its data
 * - `running`: it serves
 * - `leaving`: it is being replaced
 * - `unknown`: it does not tell
 */
export type NodeStatus = components['schemas']['NodeStatus']

const nodeStatusValues: readonly unknown[] = [
  'leaving',
  'running',
  'setting_up_vm',
  'syncing_data',
  'unknown',
]

export function isNodeStatus(value: unknown): value is NodeStatus {
  if (
    value !== 'leaving' &&
    value !== 'running' &&
    value !== 'setting_up_vm' &&
    value !== 'syncing_data' &&
    value !== 'unknown'
  )
    return false
  return true
}

export function inspectNodeStatus(value: unknown, report: Report, place: Place): void {
  if (!nodeStatusValues.includes(value)) failEnum(report, place, nodeStatusValues, value)
}

export const NodeStatus = /* @__PURE__ */ schema<NodeStatus>(isNodeStatus, inspectNodeStatus)
