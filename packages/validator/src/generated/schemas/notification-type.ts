// Generated from the contract by `pnpm generate`. Do not edit.
import type { components } from '@dbaas-valkey/types'
import type { Place } from '../../runtime/path.js'
import { failEnum, type Report } from '../../runtime/report.js'
import { schema } from '../../runtime/schema.js'

/**
 * What a notice is about.
 *
 * - `service_end_of_life`: the version that the service runs will no longer be supported
 * - `service_powered_off_removal`: the service will be deleted because it has been powered off for
 * long
 */
export type NotificationType = components['schemas']['NotificationType']

const notificationTypeValues: readonly unknown[] = [
  'service_end_of_life',
  'service_powered_off_removal',
]

export function isNotificationType(value: unknown): value is NotificationType {
  return value === 'service_end_of_life' || value === 'service_powered_off_removal'
}

export function inspectNotificationType(value: unknown, report: Report, place: Place): void {
  if (!notificationTypeValues.includes(value))
    failEnum(report, place, notificationTypeValues, value)
}

export const NotificationType = /* @__PURE__ */ schema<NotificationType>(
  isNotificationType,
  inspectNotificationType,
)
