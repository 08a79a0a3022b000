// Generated from the contract by `pnpm generate`. Do not edit.
import type { components } from '@dbaas-valkey/types'
import { namesIn } from '../../runtime/names.js'
import type { Place } from '../../runtime/path.js'
import { fail, type Report } from '../../runtime/report.js'
import { schema } from '../../runtime/schema.js'
import type { Shape } from '../../runtime/shape.js'
import { isInteger, isObject } from '../../runtime/values.js'

/** How often a plan makes backups and how long it keeps them. */
export type BackupConfig = components['schemas']['BackupConfig']

const backupConfigNames: readonly string[] = [
  'frequent-interval-minutes',
  'frequent-oldest-age-minutes',
  'infrequent-interval-minutes',
  'infrequent-oldest-age-minutes',
  'interval',
  'max-count',
  'recovery-mode',
]

export const shapeOfBackupConfig: Shape = { names: backupConfigNames }

export function isBackupConfig(value: unknown): value is BackupConfig {
  if (!isObject(value)) return false
  let item = value['frequent-interval-minutes']
  if (item !== undefined && (!isInteger(item) || item < 0 || item >= 2 ** 63)) return false
  item = value['frequent-oldest-age-minutes']
  if (item !== undefined && (!isInteger(item) || item < 0 || item >= 2 ** 63)) return false
  item = value['infrequent-interval-minutes']
  if (item !== undefined && (!isInteger(item) || item < 0 || item >= 2 ** 63)) return false
  item = value['infrequent-oldest-age-minutes']
  if (item !== undefined && (!isInteger(item) || item < 0 || item >= 2 ** 63)) return false
  item = value.interval
  if (item !== undefined && (!isInteger(item) || item <= 0 || item >= 2 ** 63)) return false
  item = value['max-count']
  if (item !== undefined && (!isInteger(item) || item < 0 || item >= 2 ** 63)) return false
  item = value['recovery-mode']
  if (item !== undefined && typeof item !== 'string') return false
  return true
}

export function inspectBackupConfig(value: unknown, report: Report, place: Place): void {
  if (!isObject(value)) return fail(report, place, 'type', 'object', value)
  for (const key of namesIn(value, backupConfigNames)) {
    const item = value[key]
    if (item === undefined) continue
    switch (key) {
      case 'frequent-interval-minutes':
      case 'frequent-oldest-age-minutes':
      case 'infrequent-interval-minutes':
      case 'infrequent-oldest-age-minutes':
      case 'max-count':
        if (!isInteger(item)) {
          fail(report, [place, key], 'type', 'integer', item)
        } else {
          if (item < 0) fail(report, [place, key], 'minimum', 0, item)
          if (item >= 2 ** 63) fail(report, [place, key], 'format', 'int64', item)
        }
        break
      case 'interval':
        if (!isInteger(item)) {
          fail(report, [place, key], 'type', 'integer', item)
        } else {
          if (item <= 0) fail(report, [place, key], 'exclusiveMinimum', 0, item)
          if (item >= 2 ** 63) fail(report, [place, key], 'format', 'int64', item)
        }
        break
      case 'recovery-mode':
        if (typeof item !== 'string') fail(report, [place, key], 'type', 'string', item)
        break
    }
  }
}

export const BackupConfig = /* @__PURE__ */ schema<BackupConfig>(
  isBackupConfig,
  inspectBackupConfig,
)
