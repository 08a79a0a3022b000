// Generated from the contract by `pnpm generate`. Do not edit.
import type { components } from '@dbaas-valkey/types'
import type { Path } from '../../runtime/path.js'
import { fail, isFull, type Report } from '../../runtime/report.js'
import { schema } from '../../runtime/schema.js'
import { isObject } from '../../runtime/values.js'
import { inspectMigrationDetail, isMigrationDetail } from './migration-detail.js'

/** How far a migration has come. */
export type MigrationStatus = components['schemas']['MigrationStatus']

export function isMigrationStatus(value: unknown): value is MigrationStatus {
  if (!isObject(value)) return false
  const details = value.details
  if (details !== undefined) {
    if (!Array.isArray(details)) return false
    for (let index = 0; index < details.length; index++) {
      const item: unknown = details[index]
      if (!isMigrationDetail(item)) return false
    }
  }
  const error = value.error
  if (error !== undefined && typeof error !== 'string') return false
  const method = value.method
  if (method !== undefined && typeof method !== 'string') return false
  const status = value.status
  return status === undefined || typeof status === 'string'
}

function inspectMigrationStatus(value: unknown, report: Report, path: Path): void {
  if (!isObject(value)) return fail(report, path, 'type', 'object', value)
  for (const key in value) {
    const item = value[key]
    if (item === undefined) continue
    switch (key) {
      case 'details':
        if (!Array.isArray(item)) {
          fail(report, [...path, key], 'type', 'array', item)
        } else {
          for (let index = 0; index < item.length && !isFull(report); index++) {
            const item2: unknown = item[index]
            if (!isMigrationDetail(item2))
              inspectMigrationDetail(item2, report, [...path, key, index])
          }
        }
        break
      case 'error':
      case 'method':
      case 'status':
        if (typeof item !== 'string') fail(report, [...path, key], 'type', 'string', item)
        break
    }
  }
}

export const MigrationStatus = /* @__PURE__ */ schema<MigrationStatus>(
  isMigrationStatus,
  inspectMigrationStatus,
)
