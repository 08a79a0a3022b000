// Generated from the contract by `pnpm generate`. Do not edit.
import type { components } from '@dbaas-valkey/types'
import type { Place } from '../../runtime/path.js'
import { failEnum, type Report } from '../../runtime/report.js'
import { schema } from '../../runtime/schema.js'

/**
 * Which node answers.
 *
 * - `primary`: the node that accepts writes
 * - `replica`: a copy that answers reads
 */
export type ComponentUsage = components['schemas']['ComponentUsage']

const componentUsageValues: readonly unknown[] = ['primary', 'replica']

export function isComponentUsage(value: unknown): value is ComponentUsage {
  return value === 'primary' || value === 'replica'
}

export function inspectComponentUsage(value: unknown, report: Report, place: Place): void {
  if (!componentUsageValues.includes(value)) failEnum(report, place, componentUsageValues, value)
}

export const ComponentUsage = /* @__PURE__ */ schema<ComponentUsage>(
  isComponentUsage,
  inspectComponentUsage,
)
