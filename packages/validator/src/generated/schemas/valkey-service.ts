// Generated from the contract by `pnpm generate`. Do not edit.
import type { components } from '@dbaas-valkey/types'
import { matchesDateTime } from '../../runtime/formats/date-time.js'
import { namesIn } from '../../runtime/names.js'
import type { Place } from '../../runtime/path.js'
import { secret } from '../../runtime/received.js'
import { fail, failMissing, isFull, type Report } from '../../runtime/report.js'
import { schema } from '../../runtime/schema.js'
import type { Shape } from '../../runtime/shape.js'
import { isInteger, isObject } from '../../runtime/values.js'
import {
  inspectConnectionInfo,
  isConnectionInfo,
  shapeOfConnectionInfo,
} from './connection-info.js'
import { inspectIntegration, isIntegration, shapeOfIntegration } from './integration.js'
import { inspectIpFilter, isIpFilter } from './ip-filter.js'
import { inspectMaintenance, isMaintenance, shapeOfMaintenance } from './maintenance.js'
import { inspectNodeState, isNodeState, shapeOfNodeState } from './node-state.js'
import { inspectNotification, isNotification, shapeOfNotification } from './notification.js'
import { inspectPrometheusUri, isPrometheusUri, shapeOfPrometheusUri } from './prometheus-uri.js'
import { inspectServiceBackup, isServiceBackup, shapeOfServiceBackup } from './service-backup.js'
import {
  inspectServiceComponent,
  isServiceComponent,
  shapeOfServiceComponent,
} from './service-component.js'
import { inspectServiceName, isServiceName } from './service-name.js'
import { inspectServiceState, isServiceState } from './service-state.js'
import { inspectServiceTypeName, isServiceTypeName } from './service-type-name.js'
import { inspectUriParams, isUriParams } from './uri-params.js'
import {
  inspectValkeyServiceUser,
  isValkeyServiceUser,
  shapeOfValkeyServiceUser,
} from './valkey-service-user.js'
import {
  inspectValkeySettings,
  isValkeySettings,
  shapeOfValkeySettings,
} from './valkey-settings.js'

/** A Valkey service with all that is known of it. */
export type ValkeyService = components['schemas']['ValkeyService']

const valkeyServiceNames: readonly string[] = [
  'backups',
  'components',
  'connection-info',
  'created-at',
  'disk-size',
  'integrations',
  'ip-filter',
  'maintenance',
  'name',
  'node-count',
  'node-cpu-count',
  'node-memory',
  'node-states',
  'notifications',
  'plan',
  'prometheus-uri',
  'state',
  'termination-protection',
  'type',
  'updated-at',
  'uri',
  'uri-params',
  'users',
  'valkey-settings',
  'version',
  'zone',
]

const shapeOfValkeyServiceBackups: Shape = { items: () => shapeOfServiceBackup }

const shapeOfValkeyServiceComponents: Shape = { items: () => shapeOfServiceComponent }

const shapeOfValkeyServiceIntegrations: Shape = { items: () => shapeOfIntegration }

const shapeOfValkeyServiceNodeStates: Shape = { items: () => shapeOfNodeState }

const shapeOfValkeyServiceNotifications: Shape = { items: () => shapeOfNotification }

const shapeOfValkeyServiceUsers: Shape = { items: () => shapeOfValkeyServiceUser }

export const shapeOfValkeyService: Shape = {
  names: valkeyServiceNames,
  properties: {
    backups: () => shapeOfValkeyServiceBackups,
    components: () => shapeOfValkeyServiceComponents,
    'connection-info': () => shapeOfConnectionInfo,
    integrations: () => shapeOfValkeyServiceIntegrations,
    maintenance: () => shapeOfMaintenance,
    'node-states': () => shapeOfValkeyServiceNodeStates,
    notifications: () => shapeOfValkeyServiceNotifications,
    'prometheus-uri': () => shapeOfPrometheusUri,
    users: () => shapeOfValkeyServiceUsers,
    'valkey-settings': () => shapeOfValkeySettings,
  },
}

export function isValkeyService(value: unknown): value is ValkeyService {
  if (!isObject(value)) return false
  let item = value.backups
  if (item !== undefined) {
    if (!Array.isArray(item)) return false
    for (let index = 0; index < item.length; index++) {
      if (!isServiceBackup(item[index])) return false
    }
  }
  item = value.components
  if (item !== undefined) {
    if (!Array.isArray(item)) return false
    for (let index = 0; index < item.length; index++) {
      if (!isServiceComponent(item[index])) return false
    }
  }
  item = value['connection-info']
  if (item !== undefined && !isConnectionInfo(item)) return false
  item = value['created-at']
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
  item = value['ip-filter']
  if (item !== undefined && !isIpFilter(item)) return false
  item = value.maintenance
  if (item !== undefined && !isMaintenance(item)) return false
  if (!isServiceName(value.name)) return false
  item = value['node-count']
  if (item !== undefined && (!isInteger(item) || item < 0 || item >= 2 ** 63)) return false
  item = value['node-cpu-count']
  if (item !== undefined && (!isInteger(item) || item < 0 || item >= 2 ** 63)) return false
  item = value['node-memory']
  if (item !== undefined && (!isInteger(item) || item < 0 || item >= 2 ** 63)) return false
  item = value['node-states']
  if (item !== undefined) {
    if (!Array.isArray(item)) return false
    for (let index = 0; index < item.length; index++) {
      if (!isNodeState(item[index])) return false
    }
  }
  item = value.notifications
  if (item !== undefined) {
    if (!Array.isArray(item)) return false
    for (let index = 0; index < item.length; index++) {
      if (!isNotification(item[index])) return false
    }
  }
  item = value.plan
  if (typeof item !== 'string') return false
  if (!isPrometheusUri(value['prometheus-uri'])) return false
  item = value.state
  if (item !== undefined && !isServiceState(item)) return false
  item = value['termination-protection']
  if (item !== undefined && typeof item !== 'boolean') return false
  if (!isServiceTypeName(value.type)) return false
  item = value['updated-at']
  if (item !== undefined && (typeof item !== 'string' || !matchesDateTime(item))) return false
  item = value.uri
  if (item !== undefined && typeof item !== 'string') return false
  item = value['uri-params']
  if (item !== undefined && !isUriParams(item)) return false
  item = value.users
  if (item !== undefined) {
    if (!Array.isArray(item)) return false
    for (let index = 0; index < item.length; index++) {
      if (!isValkeyServiceUser(item[index])) return false
    }
  }
  item = value['valkey-settings']
  if (item !== undefined && !isValkeySettings(item)) return false
  item = value.version
  if (item !== undefined && typeof item !== 'string') return false
  item = value.zone
  if (item !== undefined && typeof item !== 'string') return false
  return true
}

export function inspectValkeyService(value: unknown, report: Report, place: Place): void {
  if (!isObject(value)) return fail(report, place, 'type', 'object', value)
  for (const key of namesIn(value, valkeyServiceNames)) {
    const item = value[key]
    if (item === undefined) continue
    switch (key) {
      case 'backups':
        if (!Array.isArray(item)) {
          fail(report, [place, key], 'type', 'array', item)
        } else {
          for (let index = 0; index < item.length && !isFull(report); index++) {
            const item2: unknown = item[index]
            if (!isServiceBackup(item2)) inspectServiceBackup(item2, report, [[place, key], index])
          }
        }
        break
      case 'components':
        if (!Array.isArray(item)) {
          fail(report, [place, key], 'type', 'array', item)
        } else {
          for (let index = 0; index < item.length && !isFull(report); index++) {
            const item2: unknown = item[index]
            if (!isServiceComponent(item2))
              inspectServiceComponent(item2, report, [[place, key], index])
          }
        }
        break
      case 'connection-info':
        if (!isConnectionInfo(item)) inspectConnectionInfo(item, report, [place, key])
        break
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
      case 'ip-filter':
        if (!isIpFilter(item)) inspectIpFilter(item, report, [place, key])
        break
      case 'maintenance':
        if (!isMaintenance(item)) inspectMaintenance(item, report, [place, key])
        break
      case 'name':
        if (!isServiceName(item)) inspectServiceName(item, report, [place, key])
        break
      case 'node-states':
        if (!Array.isArray(item)) {
          fail(report, [place, key], 'type', 'array', item)
        } else {
          for (let index = 0; index < item.length && !isFull(report); index++) {
            const item2: unknown = item[index]
            if (!isNodeState(item2)) inspectNodeState(item2, report, [[place, key], index])
          }
        }
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
      case 'version':
      case 'zone':
        if (typeof item !== 'string') fail(report, [place, key], 'type', 'string', item)
        break
      case 'prometheus-uri':
        if (!isPrometheusUri(item)) inspectPrometheusUri(item, report, [place, key])
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
      case 'uri':
        if (typeof item !== 'string') fail(report, [place, key], 'type', 'string', secret)
        break
      case 'uri-params':
        if (!isUriParams(item)) inspectUriParams(item, report, [place, key])
        break
      case 'users':
        if (!Array.isArray(item)) {
          fail(report, [place, key], 'type', 'array', item)
        } else {
          for (let index = 0; index < item.length && !isFull(report); index++) {
            const item2: unknown = item[index]
            if (!isValkeyServiceUser(item2))
              inspectValkeyServiceUser(item2, report, [[place, key], index])
          }
        }
        break
      case 'valkey-settings':
        if (!isValkeySettings(item)) inspectValkeySettings(item, report, [place, key])
        break
    }
  }
  failMissing(report, place, value, ['name', 'plan', 'prometheus-uri', 'type'])
}

export const ValkeyService = /* @__PURE__ */ schema<ValkeyService>(
  isValkeyService,
  inspectValkeyService,
)
