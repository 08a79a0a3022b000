// Generated from the contract by `pnpm generate`. Do not edit.
import type { components } from '@dbaas-valkey/types'
import { matchesDateTime } from '../../runtime/formats/date-time.js'
import { namesIn } from '../../runtime/names.js'
import type { Place } from '../../runtime/path.js'
import { fail, failMissing, isFull, type Report } from '../../runtime/report.js'
import { schema } from '../../runtime/schema.js'
import type { Shape } from '../../runtime/shape.js'
import { isInteger, isObject } from '../../runtime/values.js'
import { inspectIntegration, isIntegration, shapeOfIntegration } from './integration.js'
import { inspectNotification, isNotification, shapeOfNotification } from './notification.js'
import { inspectServiceName, isServiceName } from './service-name.js'
import { inspectServiceState, isServiceState } from './service-state.js'
import { inspectServiceTypeName, isServiceTypeName } from './service-type-name.js'

/** A database service of any type, as lists show it. */
export type ServiceSummary = components['schemas']['ServiceSummary']

const serviceSummaryNames: readonly string[] = [
  'created-at',
  'disk-size',
  'integrations',
  'name',
  'node-count',
  'node-cpu-count',
  'node-memory',
  'notifications',
  'plan',
  'state',
  'termination-protection',
  'type',
  'updated-at',
  'zone',
]

const shapeOfServiceSummaryIntegrations: Shape = { items: () => shapeOfIntegration }

const shapeOfServiceSummaryNotifications: Shape = { items: () => shapeOfNotification }

export const shapeOfServiceSummary: Shape = {
  names: serviceSummaryNames,
  properties: {
    integrations: () => shapeOfServiceSummaryIntegrations,
    notifications: () => shapeOfServiceSummaryNotifications,
  },
}

export function isServiceSummary(value: unknown): value is ServiceSummary {
  if (!isObject(value)) return false
  let item = value['created-at']
  if (item !== undefined && (typeof item !== 'string' || !matchesDateTime(item))) return false
  item = value['disk-size']
  if (item !== undefined && (!isInteger(item) || item < 0 || item >= 2 ** 63)) return false
  item = value.integrations
  if (item !== undefined) {
    if (!Array.isArray(item)) return false
    for (let index = 0; index < item.length; index++) {
      if (!isIntegration(item[index])) return false
    }
  }
  if (!isServiceName(value.name)) return false
  item = value['node-count']
  if (item !== undefined && (!isInteger(item) || item < 0 || item >= 2 ** 63)) return false
  item = value['node-cpu-count']
  if (item !== undefined && (!isInteger(item) || item < 0 || item >= 2 ** 63)) return false
  item = value['node-memory']
  if (item !== undefined && (!isInteger(item) || item < 0 || item >= 2 ** 63)) return false
  item = value.notifications
  if (item !== undefined) {
    if (!Array.isArray(item)) return false
    for (let index = 0; index < item.length; index++) {
      if (!isNotification(item[index])) return false
    }
  }
  item = value.plan
  if (typeof item !== 'string') return false
  item = value.state
  if (item !== undefined && !isServiceState(item)) return false
  item = value['termination-protection']
  if (item !== undefined && typeof item !== 'boolean') return false
  if (!isServiceTypeName(value.type)) return false
  item = value['updated-at']
  if (item !== undefined && (typeof item !== 'string' || !matchesDateTime(item))) return false
  item = value.zone
  if (item !== undefined && typeof item !== 'string') return false
  return true
}

export function inspectServiceSummary(value: unknown, report: Report, place: Place): void {
  if (!isObject(value)) return fail(report, place, 'type', 'object', value)
  for (const key of namesIn(value, serviceSummaryNames)) {
    const item = value[key]
    if (item === undefined) continue
    switch (key) {
      case 'created-at':
      case 'updated-at':
        if (typeof item !== 'string') {
          fail(report, [place, key], 'type', 'string', item)
        } else if (!matchesDateTime(item)) fail(report, [place, key], 'format', 'date-time', item)
        break
      case 'disk-size':
      case 'node-count':
      case 'node-cpu-count':
      case 'node-memory':
        if (!isInteger(item)) {
          fail(report, [place, key], 'type', 'integer', item)
        } else {
          if (item < 0) fail(report, [place, key], 'minimum', 0, item)
          if (item >= 2 ** 63) fail(report, [place, key], 'format', 'int64', item)
        }
        break
      case 'integrations':
        if (!Array.isArray(item)) {
          fail(report, [place, key], 'type', 'array', item)
        } else {
          for (let index = 0; index < item.length && !isFull(report); index++) {
            const item2: unknown = item[index]
            if (!isIntegration(item2)) inspectIntegration(item2, report, [[place, key], index])
          }
        }
        break
      case 'name':
        if (!isServiceName(item)) inspectServiceName(item, report, [place, key])
        break
      case 'notifications':
        if (!Array.isArray(item)) {
          fail(report, [place, key], 'type', 'array', item)
        } else {
          for (let index = 0; index < item.length && !isFull(report); index++) {
            const item2: unknown = item[index]
            if (!isNotification(item2)) inspectNotification(item2, report, [[place, key], index])
          }
        }
        break
      case 'plan':
      case 'zone':
        if (typeof item !== 'string') fail(report, [place, key], 'type', 'string', item)
        break
      case 'state':
        if (!isServiceState(item)) inspectServiceState(item, report, [place, key])
        break
      case 'termination-protection':
        if (typeof item !== 'boolean') fail(report, [place, key], 'type', 'boolean', item)
        break
      case 'type':
        if (!isServiceTypeName(item)) inspectServiceTypeName(item, report, [place, key])
        break
    }
  }
  failMissing(report, place, value, ['name', 'plan', 'type'])
}

export const ServiceSummary = /* @__PURE__ */ schema<ServiceSummary>(
  isServiceSummary,
  inspectServiceSummary,
)
