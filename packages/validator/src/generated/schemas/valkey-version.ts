// Generated from the contract by `pnpm generate`. Do not edit.
import type { components } from '@dbaas-valkey/types'
import type { Place } from '../../runtime/path.js'
import { fail, type Report } from '../../runtime/report.js'
import { schema } from '../../runtime/schema.js'

/**
 * Version of Valkey, by its first number or by more of them. There may be others than those known
 * here; `get-dbaas-service-type` lists those of the zone.
 */
export type ValkeyVersion = components['schemas']['ValkeyVersion']

export function isValkeyVersion(value: unknown): value is ValkeyVersion {
  return typeof value === 'string'
}

export function inspectValkeyVersion(value: unknown, report: Report, place: Place): void {
  if (typeof value !== 'string') fail(report, place, 'type', 'string', value)
}

export const ValkeyVersion = /* @__PURE__ */ schema<ValkeyVersion>(
  isValkeyVersion,
  inspectValkeyVersion,
)
