// Generated from the contract by `pnpm generate`. Do not edit.
import type { components } from '@dbaas-valkey/types'
import type { Place } from '../../runtime/path.js'
import { fail, type Report } from '../../runtime/report.js'
import { schema } from '../../runtime/schema.js'

/**
 * Name of a plan: its family, and the memory of each node in GiB. There may be others than those
 * known here; `get-dbaas-service-type` lists those of the zone.
 */
export type PlanName = components['schemas']['PlanName']

export function isPlanName(value: unknown): value is PlanName {
  return typeof value === 'string'
}

export function inspectPlanName(value: unknown, report: Report, place: Place): void {
  if (typeof value !== 'string') fail(report, place, 'type', 'string', value)
}

export const PlanName = /* @__PURE__ */ schema<PlanName>(isPlanName, inspectPlanName)
