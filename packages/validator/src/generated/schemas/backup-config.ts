// Generated from the contract by `pnpm generate`. Do not edit.
import type { components } from '@dbaas-valkey/types'
import { matchesInt64 } from '../../runtime/formats/int64.js'
import type { Path } from '../../runtime/path.js'
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

export function inspectBackupConfig(value: unknown, report: Report, path: Path): void {
  if (!isObject(value)) return fail(report, path, 'type', 'object', value)
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
          fail(report, [...path, key], 'type', 'integer', item)
        } else {
          if (item < 0) fail(report, [...path, key], 'minimum', 0, item)
          if (!matchesInt64(item)) fail(report, [...path, key], 'format', 'int64', item)
        }
        break
      case 'interval':
        if (!isInteger(item)) {
          fail(report, [...path, key], 'type', 'integer', item)
        } else {
          if (item <= 0) fail(report, [...path, key], 'exclusiveMinimum', 0, item)
          if (!matchesInt64(item)) fail(report, [...path, key], 'format', 'int64', item)
        }
        break
      case 'recovery-mode':
        if (typeof item !== 'string') fail(report, [...path, key], 'type', 'string', item)
        break
    }
  }
}

export const BackupConfig = /* @__PURE__ */ schema<BackupConfig>(
  isBackupConfig,
  inspectBackupConfig,
)
