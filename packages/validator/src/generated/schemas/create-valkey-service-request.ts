// Generated from the contract by `pnpm generate`. Do not edit.
import type { components } from '@dbaas-valkey/types'
import { namesIn } from '../../runtime/names.js'
import type { Place } from '../../runtime/path.js'
import { fail, failMissing, type Report } from '../../runtime/report.js'
import { schema } from '../../runtime/schema.js'
import type { Shape } from '../../runtime/shape.js'
import { isLonger } from '../../runtime/text.js'
import { isObject } from '../../runtime/values.js'
import { inspectIpFilter, isIpFilter } from './ip-filter.js'
import {
  inspectMaintenanceWindow,
  isMaintenanceWindow,
  shapeOfMaintenanceWindow,
} from './maintenance-window.js'
import { inspectMigration, isMigration, shapeOfMigration } from './migration.js'
import { inspectPlanName, isPlanName } from './plan-name.js'
import { inspectServiceName, isServiceName } from './service-name.js'
import {
  inspectValkeySettings,
  isValkeySettings,
  shapeOfValkeySettings,
} from './valkey-settings.js'
import { inspectValkeyVersion, isValkeyVersion } from './valkey-version.js'

/** A Valkey service to create. Only the plan is needed. */
export type CreateValkeyServiceRequest = components['schemas']['CreateValkeyServiceRequest']

const createValkeyServiceRequestNames: readonly string[] = [
  'fork-from-service',
  'ip-filter',
  'maintenance',
  'migration',
  'plan',
  'recovery-backup-name',
  'termination-protection',
  'valkey-settings',
  'version',
]

export const shapeOfCreateValkeyServiceRequest: Shape = {
  names: createValkeyServiceRequestNames,
  properties: {
    maintenance: () => shapeOfMaintenanceWindow,
    migration: () => shapeOfMigration,
    'valkey-settings': () => shapeOfValkeySettings,
  },
}

export function isCreateValkeyServiceRequest(value: unknown): value is CreateValkeyServiceRequest {
  if (!isObject(value)) return false
  let item = value['fork-from-service']
  if (item !== undefined && !isServiceName(item)) return false
  item = value['ip-filter']
  if (item !== undefined && !isIpFilter(item)) return false
  item = value.maintenance
  if (item !== undefined && !isMaintenanceWindow(item)) return false
  item = value.migration
  if (item !== undefined && !isMigration(item)) return false
  item = value.plan
  if (typeof item !== 'string' || item === '' || isLonger(item, 128) || !isPlanName(item))
    return false
  item = value['recovery-backup-name']
  if (item !== undefined && (typeof item !== 'string' || item === '')) return false
  item = value['termination-protection']
  if (item !== undefined && typeof item !== 'boolean') return false
  item = value['valkey-settings']
  if (item !== undefined && !isValkeySettings(item)) return false
  item = value.version
  if (item !== undefined && (typeof item !== 'string' || item === '' || !isValkeyVersion(item)))
    return false
  return true
}

export function inspectCreateValkeyServiceRequest(value: unknown, report: Report, place: Place): void {
  if (!isObject(value)) return fail(report, place, 'type', 'object', value)
  for (const key of namesIn(value, createValkeyServiceRequestNames)) {
    const item = value[key]
    if (item === undefined) continue
    switch (key) {
      case 'fork-from-service':
        if (!isServiceName(item)) inspectServiceName(item, report, [place, key])
        break
      case 'ip-filter':
        if (!isIpFilter(item)) inspectIpFilter(item, report, [place, key])
        break
      case 'maintenance':
        if (!isMaintenanceWindow(item)) inspectMaintenanceWindow(item, report, [place, key])
        break
      case 'migration':
        if (!isMigration(item)) inspectMigration(item, report, [place, key])
        break
      case 'plan':
        if (typeof item !== 'string') {
          fail(report, [place, key], 'type', 'string', item)
        } else {
          if (item === '') fail(report, [place, key], 'minLength', 1, item)
          if (isLonger(item, 128)) fail(report, [place, key], 'maxLength', 128, item)
          if (!isPlanName(item)) inspectPlanName(item, report, [place, key])
        }
        break
      case 'recovery-backup-name':
        if (typeof item !== 'string') {
          fail(report, [place, key], 'type', 'string', item)
        } else if (item === '') fail(report, [place, key], 'minLength', 1, item)
        break
      case 'termination-protection':
        if (typeof item !== 'boolean') fail(report, [place, key], 'type', 'boolean', item)
        break
      case 'valkey-settings':
        if (!isValkeySettings(item)) inspectValkeySettings(item, report, [place, key])
        break
      case 'version':
        if (typeof item !== 'string') {
          fail(report, [place, key], 'type', 'string', item)
        } else {
          if (item === '') fail(report, [place, key], 'minLength', 1, item)
          if (!isValkeyVersion(item)) inspectValkeyVersion(item, report, [place, key])
        }
        break
    }
  }
  failMissing(report, place, value, ['plan'])
}

export const CreateValkeyServiceRequest = /* @__PURE__ */ schema<CreateValkeyServiceRequest>(
  isCreateValkeyServiceRequest,
  inspectCreateValkeyServiceRequest,
)
