// Generated from the contract by `pnpm generate`. Do not edit.
import type { components } from '@dbaas-valkey/types'
import { fail, inspectAt, type Report } from '../../runtime/report.js'
import { schema } from '../../runtime/schema.js'
import { isLonger } from '../../runtime/text.js'
import { isObject } from '../../runtime/values.js'
import { inspectIpFilter, isIpFilter } from './ip-filter.js'
import { inspectMaintenanceWindow, isMaintenanceWindow } from './maintenance-window.js'
import { inspectMigration, isMigration } from './migration.js'
import { inspectValkeySettings, isValkeySettings } from './valkey-settings.js'

/** What to change of a Valkey service. What is absent stays as it is. */
export type UpdateValkeyServiceRequest = components['schemas']['UpdateValkeyServiceRequest']

export function isUpdateValkeyServiceRequest(value: unknown): value is UpdateValkeyServiceRequest {
  if (!isObject(value)) return false
  const ipFilter = value['ip-filter']
  if (ipFilter !== undefined && !isIpFilter(ipFilter)) return false
  const maintenance = value.maintenance
  if (maintenance !== undefined && !isMaintenanceWindow(maintenance)) return false
  const migration = value.migration
  if (migration !== undefined && !isMigration(migration)) return false
  const plan = value.plan
  if (plan !== undefined && (typeof plan !== 'string' || plan === '' || isLonger(plan, 128)))
    return false
  const terminationProtection = value['termination-protection']
  if (terminationProtection !== undefined && typeof terminationProtection !== 'boolean')
    return false
  const valkeySettings = value['valkey-settings']
  if (valkeySettings !== undefined && !isValkeySettings(valkeySettings)) return false
  const version = value.version
  return version === undefined || (typeof version === 'string' && version !== '')
}

function inspectUpdateValkeyServiceRequest(value: unknown, report: Report): void {
  if (!isObject(value)) return fail(report, 'type', 'object', value)
  for (const key in value) {
    const item = value[key]
    if (item === undefined) continue
    switch (key) {
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
      case 'termination-protection':
        if (typeof item !== 'boolean') fail(report, 'type', 'boolean', item, key)
        break
      case 'valkey-settings':
        if (!isValkeySettings(item)) inspectAt(report, inspectValkeySettings, item, key)
        break
      case 'version':
        if (typeof item !== 'string') {
          fail(report, 'type', 'string', item, key)
        } else if (item === '') fail(report, 'minLength', 1, item, key)
        break
    }
  }
}

export const UpdateValkeyServiceRequest = /* @__PURE__ */ schema<UpdateValkeyServiceRequest>(
  isUpdateValkeyServiceRequest,
  inspectUpdateValkeyServiceRequest,
)
