// Generated from the contract by `pnpm generate`. Do not edit.
import type { components } from '@dbaas-valkey/types'
import type { Path } from '../../runtime/path.js'
import { fail, failMissing, type Report } from '../../runtime/report.js'
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
  const forkFromService = value['fork-from-service']
  if (forkFromService !== undefined && !isServiceName(forkFromService)) return false
  const ipFilter = value['ip-filter']
  if (ipFilter !== undefined && !isIpFilter(ipFilter)) return false
  const maintenance = value.maintenance
  if (maintenance !== undefined && !isMaintenanceWindow(maintenance)) return false
  const migration = value.migration
  if (migration !== undefined && !isMigration(migration)) return false
  const plan = value.plan
  if (typeof plan !== 'string' || plan === '' || isLonger(plan, 128)) return false
  const recoveryBackupName = value['recovery-backup-name']
  if (
    recoveryBackupName !== undefined &&
    (typeof recoveryBackupName !== 'string' || recoveryBackupName === '')
  )
    return false
  const terminationProtection = value['termination-protection']
  if (terminationProtection !== undefined && typeof terminationProtection !== 'boolean')
    return false
  const valkeySettings = value['valkey-settings']
  if (valkeySettings !== undefined && !isValkeySettings(valkeySettings)) return false
  const version = value.version
  return version === undefined || (typeof version === 'string' && version !== '')
}

function inspectCreateValkeyServiceRequest(value: unknown, report: Report, path: Path): void {
  if (!isObject(value)) return fail(report, path, 'type', 'object', value)
  for (const key in value) {
    const item = value[key]
    if (item === undefined) continue
    switch (key) {
      case 'fork-from-service':
        if (!isServiceName(item)) inspectServiceName(item, report, [...path, key])
        break
      case 'ip-filter':
        if (!isIpFilter(item)) inspectIpFilter(item, report, [...path, key])
        break
      case 'maintenance':
        if (!isMaintenanceWindow(item)) inspectMaintenanceWindow(item, report, [...path, key])
        break
      case 'migration':
        if (!isMigration(item)) inspectMigration(item, report, [...path, key])
        break
      case 'plan':
        if (typeof item !== 'string') {
          fail(report, [...path, key], 'type', 'string', item)
        } else {
          if (item === '') fail(report, [...path, key], 'minLength', 1, item)
          if (isLonger(item, 128)) fail(report, [...path, key], 'maxLength', 128, item)
        }
        break
      case 'recovery-backup-name':
      case 'version':
        if (typeof item !== 'string') {
          fail(report, [...path, key], 'type', 'string', item)
        } else if (item === '') fail(report, [...path, key], 'minLength', 1, item)
        break
      case 'termination-protection':
        if (typeof item !== 'boolean') fail(report, [...path, key], 'type', 'boolean', item)
        break
      case 'valkey-settings':
        if (!isValkeySettings(item)) inspectValkeySettings(item, report, [...path, key])
        break
    }
  }
  failMissing(report, path, value, ['plan'])
}

export const CreateValkeyServiceRequest = /* @__PURE__ */ schema<CreateValkeyServiceRequest>(
  isCreateValkeyServiceRequest,
  inspectCreateValkeyServiceRequest,
)
