// Generated from the contract by `pnpm generate`. Do not edit.
import type { components } from '@dbaas-valkey/types'
import type { Place } from '../../runtime/path.js'
import { fail, type Report } from '../../runtime/report.js'
import { schema } from '../../runtime/schema.js'
import { isObject } from '../../runtime/values.js'

/** Details of a notice, by name. */
export type NotificationMetadata = components['schemas']['NotificationMetadata']

export function isNotificationMetadata(value: unknown): value is NotificationMetadata {
  return isObject(value)
}

export function inspectNotificationMetadata(value: unknown, report: Report, place: Place): void {
  if (!isObject(value)) fail(report, place, 'type', 'object', value)
}

export const NotificationMetadata = /* @__PURE__ */ schema<NotificationMetadata>(
  isNotificationMetadata,
  inspectNotificationMetadata,
)
