// Generated from the contract by `pnpm generate`. Do not edit.
import type { components } from '@dbaas-valkey/types'
import type { Place } from '../../runtime/path.js'
import { failEnum, type Report } from '../../runtime/report.js'
import { schema } from '../../runtime/schema.js'

/**
 * What a node does in its service.
 *
 * - `master`: accepts reads and writes
 * - `read-replica`: a copy that answers reads
 * - `standby`: a copy that takes over when the master fails
 */
export type NodeRole = components['schemas']['NodeRole']

const nodeRoleValues: readonly unknown[] = ['master', 'read-replica', 'standby']

export function isNodeRole(value: unknown): value is NodeRole {
  return value === 'master' || value === 'read-replica' || value === 'standby'
}

export function inspectNodeRole(value: unknown, report: Report, place: Place): void {
  if (!nodeRoleValues.includes(value)) failEnum(report, place, nodeRoleValues, value)
}

export const NodeRole = /* @__PURE__ */ schema<NodeRole>(isNodeRole, inspectNodeRole)
