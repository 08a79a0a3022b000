// Generated from the contract by `pnpm generate`. Do not edit.
import type { components } from '@dbaas-valkey/types'
import { matchesInt64 } from '../../runtime/formats/int64.js'
import { fail, type Report } from '../../runtime/report.js'
import { schema } from '../../runtime/schema.js'
import { isInteger, isObject } from '../../runtime/values.js'

/** How often a plan makes backups and how long it keeps them. */
export type BackupConfig = components['schemas']['BackupConfig']

export function isBackupConfig(value: unknown): value is BackupConfig {
  if (!isObject(value)) return false
  const frequentIntervalMinutes = value['frequent-interval-minutes']
  if (
    frequentIntervalMinutes !== undefined &&
    (!isInteger(frequentIntervalMinutes) || frequentIntervalMinutes < 0 || !matchesInt64(frequentIntervalMinutes))
  )
    return false
  const frequentOldestAgeMinutes = value['frequent-oldest-age-minutes']
  if (
    frequentOldestAgeMinutes !== undefined &&
    (!isInteger(frequentOldestAgeMinutes) || frequentOldestAgeMinutes < 0 || !matchesInt64(frequentOldestAgeMinutes))
  )
    return false
  const infrequentIntervalMinutes = value['infrequent-interval-minutes']
  if (
    infrequentIntervalMinutes !== undefined &&
    (!isInteger(infrequentIntervalMinutes) || infrequentIntervalMinutes < 0 || !matchesInt64(infrequentIntervalMinutes))
  )
    return false
  const infrequentOldestAgeMinutes = value['infrequent-oldest-age-minutes']
  if (
    infrequentOldestAgeMinutes !== undefined &&
    (!isInteger(infrequentOldestAgeMinutes) || infrequentOldestAgeMinutes < 0 || !matchesInt64(infrequentOldestAgeMinutes))
  )
    return false
  const interval = value.interval
  if (
    interval !== undefined &&
    (!isInteger(interval) || interval <= 0 || !matchesInt64(interval))
  )
    return false
  const maxCount = value['max-count']
  if (maxCount !== undefined && (!isInteger(maxCount) || maxCount < 0 || !matchesInt64(maxCount)))
    return false
  const recoveryMode = value['recovery-mode']
  return recoveryMode === undefined || typeof recoveryMode === 'string'
}

export function inspectBackupConfig(value: unknown, report: Report): void {
  if (!isObject(value)) return fail(report, 'type', 'object', value)
  for (const key in value) {
    const item = value[key]
    if (item === undefined) continue
    switch (key) {
      case 'frequent-interval-minutes':
      case 'frequent-oldest-age-minutes':
      case 'infrequent-interval-minutes':
      case 'infrequent-oldest-age-minutes':
      case 'max-count':
        if (!isInteger(item)) {
          fail(report, 'type', 'integer', item, key)
        } else {
          if (item < 0) fail(report, 'minimum', 0, item, key)
          if (!matchesInt64(item)) fail(report, 'format', 'int64', item, key)
        }
        break
      case 'interval':
        if (!isInteger(item)) {
          fail(report, 'type', 'integer', item, key)
        } else {
          if (item <= 0) fail(report, 'exclusiveMinimum', 0, item, key)
          if (!matchesInt64(item)) fail(report, 'format', 'int64', item, key)
        }
        break
      case 'recovery-mode':
        if (typeof item !== 'string') fail(report, 'type', 'string', item, key)
        break
    }
  }
}

export const BackupConfig = /* @__PURE__ */ schema<BackupConfig>(
  isBackupConfig,
  inspectBackupConfig,
)
