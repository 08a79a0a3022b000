// Generated from the contract by `pnpm generate`. Do not edit.
import type { components } from '@dbaas-valkey/types'
import { fail, inspectAt, type Report } from '../../runtime/report.js'
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

export function inspectMigrationDetail(value: unknown, report: Report): void {
  if (!isObject(value)) return fail(report, 'type', 'object', value)
  for (const key in value) {
    const item = value[key]
    if (item === undefined) continue
    switch (key) {
      case 'dbname':
      case 'error':
      case 'method':
        if (typeof item !== 'string') fail(report, 'type', 'string', item, key)
        break
      case 'status':
        if (!isMigrationState(item)) inspectAt(report, inspectMigrationState, item, key)
        break
    }
  }
}

export const MigrationDetail = /* @__PURE__ */ schema<MigrationDetail>(
  isMigrationDetail,
  inspectMigrationDetail,
)
