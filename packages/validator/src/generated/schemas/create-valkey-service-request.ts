// Generated from the contract by `pnpm generate`. Do not edit.
import type { components } from '@dbaas-valkey/types'
import { fail, failMissing, inspectAt, type Report } from '../../runtime/report.js'
import { schema } from '../../runtime/schema.js'
import { isLonger } from '../../runtime/text.js'
import { isObject } from '../../runtime/values.js'
import { inspectIpFilter, isIpFilter } from './ip-filter.js'
import { inspectMaintenanceWindow, isMaintenanceWindow } from './maintenance-window.js'
import { inspectMigration, isMigration } from './migration.js'
import { inspectServiceName, isServiceName } from './service-name.js'
import { inspectValkeySettings, isValkeySettings } from './valkey-settings.js'

/** A Valkey service to create. Only the plan is needed. */
export type CreateValkeyServiceRequest = components['schemas']['CreateValkeyServiceRequest']

export function isCreateValkeyServiceRequest(value: unknown): value is CreateValkeyServiceRequest {
  if (!isObject(value)) return false
  let found = 0
  for (const key in value) {
    const item = value[key]
    if (item === undefined) continue
    switch (key) {
      case 'fork-from-service':
        if (!isServiceName(item)) return false
        break
      case 'ip-filter':
        if (!isIpFilter(item)) return false
        break
      case 'maintenance':
        if (!isMaintenanceWindow(item)) return false
        break
      case 'migration':
        if (!isMigration(item)) return false
        break
      case 'plan':
        if (typeof item !== 'string' || item === '' || isLonger(item, 128)) return false
        found++
        break
      case 'recovery-backup-name':
      case 'version':
        if (typeof item !== 'string' || item === '') return false
        break
      case 'termination-protection':
        if (typeof item !== 'boolean') return false
        break
      case 'valkey-settings':
        if (!isValkeySettings(item)) return false
        break
    }
  }
  return found === 1
}

function inspectCreateValkeyServiceRequest(value: unknown, report: Report): void {
  if (!isObject(value)) return fail(report, 'type', 'object', value)
  for (const key in value) {
    const item = value[key]
    if (item === undefined) continue
    switch (key) {
      case 'fork-from-service':
        if (!isServiceName(item)) inspectAt(report, inspectServiceName, item, key)
        break
      case 'ip-filter':
        if (!isIpFilter(item)) inspectAt(report, inspectIpFilter, item, key)
        break
      case 'maintenance':
        if (!isMaintenanceWindow(item)) inspectAt(report, inspectMaintenanceWindow, item, key)
        break
      case 'migration':
        if (!isMigration(item)) inspectAt(report, inspectMigration, item, key)
        break
      case 'plan':
        if (typeof item !== 'string') {
          fail(report, 'type', 'string', item, key)
        } else {
          if (item === '') fail(report, 'minLength', 1, item, key)
          if (isLonger(item, 128)) fail(report, 'maxLength', 128, item, key)
        }
        break
      case 'recovery-backup-name':
      case 'version':
        if (typeof item !== 'string') {
          fail(report, 'type', 'string', item, key)
        } else if (item === '') fail(report, 'minLength', 1, item, key)
        break
      case 'termination-protection':
        if (typeof item !== 'boolean') fail(report, 'type', 'boolean', item, key)
        break
      case 'valkey-settings':
        if (!isValkeySettings(item)) inspectAt(report, inspectValkeySettings, item, key)
        break
    }
  }
  failMissing(report, value, ['plan'])
}

export const CreateValkeyServiceRequest = /* @__PURE__ */ schema<CreateValkeyServiceRequest>(
  isCreateValkeyServiceRequest,
  inspectCreateValkeyServiceRequest,
)
