// Generated from the contract by `pnpm generate`. Do not edit.
import type { components } from '@dbaas-valkey/types'
import { matchesDateTime } from '../../runtime/formats/date-time.js'
import { matchesInt64 } from '../../runtime/formats/int64.js'
import { fail, failMissing, type Report } from '../../runtime/report.js'
import { schema } from '../../runtime/schema.js'
import { isInteger, isObject } from '../../runtime/values.js'

/** A backup of a service. */
export type ServiceBackup = components['schemas']['ServiceBackup']

export function isServiceBackup(value: unknown): value is ServiceBackup {
  if (!isObject(value)) return false
  const backupName = value['backup-name']
  if (typeof backupName !== 'string') return false
  const backupTime = value['backup-time']
  if (typeof backupTime !== 'string' || !matchesDateTime(backupTime)) return false
  const dataSize = value['data-size']
  return isInteger(dataSize) && dataSize >= 0 && matchesInt64(dataSize)
}

export function inspectServiceBackup(value: unknown, report: Report): void {
  if (!isObject(value)) return fail(report, 'type', 'object', value)
  for (const key in value) {
    const item = value[key]
    if (item === undefined) continue
    switch (key) {
      case 'backup-name':
        if (typeof item !== 'string') fail(report, 'type', 'string', item, key)
        break
      case 'backup-time':
        if (typeof item !== 'string') {
          fail(report, 'type', 'string', item, key)
        } else if (!matchesDateTime(item)) fail(report, 'format', 'date-time', item, key)
        break
      case 'data-size':
        if (!isInteger(item)) {
          fail(report, 'type', 'integer', item, key)
        } else {
          if (item < 0) fail(report, 'minimum', 0, item, key)
          if (!matchesInt64(item)) fail(report, 'format', 'int64', item, key)
        }
        break
    }
  }
  failMissing(report, value, ['backup-name', 'backup-time', 'data-size'])
}

export const ServiceBackup = /* @__PURE__ */ schema<ServiceBackup>(
  isServiceBackup,
  inspectServiceBackup,
)
