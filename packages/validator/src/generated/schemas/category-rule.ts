// Generated from the contract by `pnpm generate`. Do not edit.
import type { components } from '@dbaas-valkey/types'
import type { Place } from '../../runtime/path.js'
import { fail, type Report } from '../../runtime/report.js'
import { schema } from '../../runtime/schema.js'

/**
 * A rule for a category of commands: `+` allows and `-` forbids. Several stand in one text with
 * spaces between them, such as `+@all -@dangerous`.
 */
export type CategoryRule = components['schemas']['CategoryRule']

export function isCategoryRule(value: unknown): value is CategoryRule {
  return typeof value === 'string'
}

export function inspectCategoryRule(value: unknown, report: Report, place: Place): void {
  if (typeof value !== 'string') fail(report, place, 'type', 'string', value)
}

export const CategoryRule = /* @__PURE__ */ schema<CategoryRule>(
  isCategoryRule,
  inspectCategoryRule,
)
