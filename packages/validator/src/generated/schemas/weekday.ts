// Generated from the contract by `pnpm generate`. Do not edit.
import type { components } from '@dbaas-valkey/types'
import type { Path } from '../../runtime/path.js'
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
  if (
    value !== 'friday' &&
    value !== 'monday' &&
    value !== 'never' &&
    value !== 'saturday' &&
    value !== 'sunday' &&
    value !== 'thursday' &&
    value !== 'tuesday' &&
    value !== 'wednesday'
  )
    return false
  return true
}

export function inspectWeekday(value: unknown, report: Report, path: Path): void {
  if (!weekdayValues.includes(value)) failEnum(report, path, weekdayValues, value)
}

export const Weekday = /* @__PURE__ */ schema<Weekday>(isWeekday, inspectWeekday)
