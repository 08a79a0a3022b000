// Generated from the contract by `pnpm generate`. Do not edit.
import type { components } from '@dbaas-valkey/types'
import type { Place } from '../../runtime/path.js'
import { failEnum, type Report } from '../../runtime/report.js'
import { schema } from '../../runtime/schema.js'

/**
 * A phase of getting a node ready, in this order.
 *
 * - `prepare`: making room for the data
 * - `basebackup`: restoring the newest backup
 * - `stream`: catching up with the changes since then
 * - `finalize`: the last steps before it serves
 */
export type NodePhase = components['schemas']['NodePhase']

const nodePhaseValues: readonly unknown[] = ['basebackup', 'finalize', 'prepare', 'stream']

export function isNodePhase(value: unknown): value is NodePhase {
  return value === 'basebackup' || value === 'finalize' || value === 'prepare' || value === 'stream'
}

export function inspectNodePhase(value: unknown, report: Report, place: Place): void {
  if (!nodePhaseValues.includes(value)) failEnum(report, place, nodePhaseValues, value)
}

export const NodePhase = /* @__PURE__ */ schema<NodePhase>(isNodePhase, inspectNodePhase)
