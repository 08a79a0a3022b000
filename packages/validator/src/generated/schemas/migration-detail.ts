// Generated from the contract by `pnpm generate`. Do not edit.
import type { components } from '@dbaas-valkey/types'
import type { Path } from '../../runtime/path.js'
import { fail, type Report } from '../../runtime/report.js'
import { schema } from '../../runtime/schema.js'
import { isObject } from '../../runtime/values.js'
import { inspectMigrationState, isMigrationState } from './migration-state.js'

/** How far the migration of one database has come. */
export type MigrationDetail = components['schemas']['MigrationDetail']

export function isMigrationDetail(value: unknown): value is MigrationDetail {
  if (!isObject(value)) return false
  const dbname = value.dbname
  if (dbname !== undefined && typeof dbname !== 'string') return false
  const error = value.error
  if (error !== undefined && typeof error !== 'string') return false
  const method = value.method
  if (method !== undefined && typeof method !== 'string') return false
  const status = value.status
  return status === undefined || isMigrationState(status)
}

export function inspectMigrationDetail(value: unknown, report: Report, path: Path): void {
  if (!isObject(value)) return fail(report, path, 'type', 'object', value)
  for (const key in value) {
    const item = value[key]
    if (item === undefined) continue
    switch (key) {
      case 'dbname':
      case 'error':
      case 'method':
        if (typeof item !== 'string') fail(report, [...path, key], 'type', 'string', item)
        break
      case 'status':
        if (!isMigrationState(item)) inspectMigrationState(item, report, [...path, key])
        break
    }
  }
}

export const MigrationDetail = /* @__PURE__ */ schema<MigrationDetail>(
  isMigrationDetail,
  inspectMigrationDetail,
)
