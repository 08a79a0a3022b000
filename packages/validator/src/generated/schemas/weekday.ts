// Generated from the contract by `pnpm generate`. Do not edit.
import type { components } from '@dbaas-valkey/types'
import type { Place } from '../../runtime/path.js'
import { failEnum, type Report } from '../../runtime/report.js'
import { schema } from '../../runtime/schema.js'

/** Day of the week, or `never` for no automatic maintenance. */
export type Weekday = components['schemas']['Weekday']

const weekdayValues: readonly unknown[] = [
  'friday',
  'monday',
  'never',
  'saturday',
  'sunday',
  'thursday',
  'tuesday',
  'wednesday',
]

export function isWeekday(value: unknown): value is Weekday {
  return weekdayValues.includes(value)
}

export function inspectWeekday(value: unknown, report: Report, place: Place): void {
  if (!weekdayValues.includes(value)) failEnum(report, place, weekdayValues, value)
}

export const Weekday = /* @__PURE__ */ schema<Weekday>(isWeekday, inspectWeekday)
