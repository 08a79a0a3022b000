// Generated from the contract by `pnpm generate`. Do not edit.
import type { components } from '@dbaas-valkey/types'
import type { Path } from '../../runtime/path.js'
import { fail, failMissing, type Report } from '../../runtime/report.js'
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

export function inspectNotification(value: unknown, report: Report, path: Path): void {
  if (!isObject(value)) return fail(report, path, 'type', 'object', value)
  for (const key in value) {
    const item = value[key]
    if (item === undefined) continue
    switch (key) {
      case 'level':
        if (!isNotificationLevel(item)) inspectNotificationLevel(item, report, [...path, key])
        break
      case 'message':
        if (typeof item !== 'string') {
          fail(report, [...path, key], 'type', 'string', item)
        } else {
          if (item === '') fail(report, [...path, key], 'minLength', 1, item)
          if (isLonger(item, 1024)) fail(report, [...path, key], 'maxLength', 1024, item)
        }
        break
      case 'metadata':
        if (!isNotificationMetadata(item)) inspectNotificationMetadata(item, report, [...path, key])
        break
      case 'type':
        if (!isNotificationType(item)) inspectNotificationType(item, report, [...path, key])
        break
    }
  }
  failMissing(report, path, value, ['level', 'message', 'metadata', 'type'])
}

export const Notification = /* @__PURE__ */ schema<Notification>(
  isNotification,
  inspectNotification,
)
