// Generated from the contract by `pnpm generate`. Do not edit.
import type { components } from '@dbaas-valkey/types'
import { fail, failMissing, inspectAt, type Report } from '../../runtime/report.js'
import { schema } from '../../runtime/schema.js'
import { isLonger } from '../../runtime/text.js'
import { isObject } from '../../runtime/values.js'
import { inspectNotificationLevel, isNotificationLevel } from './notification-level.js'
import { inspectNotificationMetadata, isNotificationMetadata } from './notification-metadata.js'
import { inspectNotificationType, isNotificationType } from './notification-type.js'

/** A notice that concerns a service. */
export type Notification = components['schemas']['Notification']

export function isNotification(value: unknown): value is Notification {
  if (!isObject(value)) return false
  const level = value.level
  if (!isNotificationLevel(level)) return false
  const message = value.message
  if (typeof message !== 'string' || message === '' || isLonger(message, 1024)) return false
  const metadata = value.metadata
  if (!isNotificationMetadata(metadata)) return false
  const type = value.type
  return isNotificationType(type)
}

export function inspectNotification(value: unknown, report: Report): void {
  if (!isObject(value)) return fail(report, 'type', 'object', value)
  for (const key in value) {
    const item = value[key]
    if (item === undefined) continue
    switch (key) {
      case 'level':
        if (!isNotificationLevel(item)) inspectAt(report, inspectNotificationLevel, item, key)
        break
      case 'message':
        if (typeof item !== 'string') {
          fail(report, 'type', 'string', item, key)
        } else {
          if (item === '') fail(report, 'minLength', 1, item, key)
          if (isLonger(item, 1024)) fail(report, 'maxLength', 1024, item, key)
        }
        break
      case 'metadata':
        if (!isNotificationMetadata(item)) inspectAt(report, inspectNotificationMetadata, item, key)
        break
      case 'type':
        if (!isNotificationType(item)) inspectAt(report, inspectNotificationType, item, key)
        break
    }
  }
  failMissing(report, value, ['level', 'message', 'metadata', 'type'])
}

export const Notification = /* @__PURE__ */ schema<Notification>(
  isNotification,
  inspectNotification,
)
