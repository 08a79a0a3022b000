// Generated from the contract by `pnpm generate`. Do not edit.
import type { components } from '@dbaas-valkey/types'
import { namesIn } from '../../runtime/names.js'
import type { Place } from '../../runtime/path.js'
import { fail, failMissing, type Report } from '../../runtime/report.js'
import { schema } from '../../runtime/schema.js'
import type { Shape } from '../../runtime/shape.js'
import { isLonger } from '../../runtime/text.js'
import { isObject } from '../../runtime/values.js'
import { inspectNotificationLevel, isNotificationLevel } from './notification-level.js'
import { inspectNotificationMetadata, isNotificationMetadata } from './notification-metadata.js'
import { inspectNotificationType, isNotificationType } from './notification-type.js'

/** A notice that concerns a service. */
export type Notification = components['schemas']['Notification']

const notificationNames: readonly string[] = ['level', 'message', 'metadata', 'type']

export const shapeOfNotification: Shape = { names: notificationNames }

export function isNotification(value: unknown): value is Notification {
  if (!isObject(value)) return false
  if (!isNotificationLevel(value.level)) return false
  const item = value.message
  if (typeof item !== 'string' || item === '' || isLonger(item, 1024)) return false
  if (!isNotificationMetadata(value.metadata)) return false
  if (!isNotificationType(value.type)) return false
  return true
}

export function inspectNotification(value: unknown, report: Report, place: Place): void {
  if (!isObject(value)) return fail(report, place, 'type', 'object', value)
  for (const key of namesIn(value, notificationNames)) {
    const item = value[key]
    if (item === undefined) continue
    switch (key) {
      case 'level':
        if (!isNotificationLevel(item)) inspectNotificationLevel(item, report, [place, key])
        break
      case 'message':
        if (typeof item !== 'string') {
          fail(report, [place, key], 'type', 'string', item)
        } else {
          if (item === '') fail(report, [place, key], 'minLength', 1, item)
          if (isLonger(item, 1024)) fail(report, [place, key], 'maxLength', 1024, item)
        }
        break
      case 'metadata':
        if (!isNotificationMetadata(item)) inspectNotificationMetadata(item, report, [place, key])
        break
      case 'type':
        if (!isNotificationType(item)) inspectNotificationType(item, report, [place, key])
        break
    }
  }
  failMissing(report, place, value, ['level', 'message', 'metadata', 'type'])
}

export const Notification = /* @__PURE__ */ schema<Notification>(
  isNotification,
  inspectNotification,
)
