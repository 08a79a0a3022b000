// Generated from the contract by `pnpm generate`. Do not edit.
import type { components } from '@dbaas-valkey/types'
import type { Place } from '../../runtime/path.js'
import { failEnum, type Report } from '../../runtime/report.js'
import { schema } from '../../runtime/schema.js'

/**
 * How urgent a notice is.
 *
 * - `notice`: to be known
 * - `warning`: to be acted upon
 */
export type NotificationLevel = components['schemas']['NotificationLevel']

const notificationLevelValues: readonly unknown[] = ['notice', 'warning']

export function isNotificationLevel(value: unknown): value is NotificationLevel {
  return value === 'notice' || value === 'warning'
}

export function inspectNotificationLevel(value: unknown, report: Report, place: Place): void {
  if (!notificationLevelValues.includes(value))
    failEnum(report, place, notificationLevelValues, value)
}

export const NotificationLevel = /* @__PURE__ */ schema<NotificationLevel>(
  isNotificationLevel,
  inspectNotificationLevel,
)
