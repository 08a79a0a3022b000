// Generated from the contract by `pnpm generate`. Do not edit.
import type { components } from '@dbaas-valkey/types'
import type { Place } from '../../runtime/path.js'
import { failEnum, type Report } from '../../runtime/report.js'
import { schema } from '../../runtime/schema.js'

/**
 * Order of the entries of a log.
 *
 * - `asc`: oldest first
 * - `desc`: newest first
 */
export type SortOrder = components['schemas']['SortOrder']

const sortOrderValues: readonly unknown[] = ['asc', 'desc']

export function isSortOrder(value: unknown): value is SortOrder {
  return value === 'asc' || value === 'desc'
}

export function inspectSortOrder(value: unknown, report: Report, place: Place): void {
  if (!sortOrderValues.includes(value)) failEnum(report, place, sortOrderValues, value)
}

export const SortOrder = /* @__PURE__ */ schema<SortOrder>(isSortOrder, inspectSortOrder)
