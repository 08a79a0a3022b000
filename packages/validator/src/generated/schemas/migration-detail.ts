// Generated from the contract by `pnpm generate`. Do not edit.
import type { components } from '@dbaas-valkey/types'
import { namesIn } from '../../runtime/names.js'
import type { Place } from '../../runtime/path.js'
import { fail, type Report } from '../../runtime/report.js'
import { schema } from '../../runtime/schema.js'
import type { Shape } from '../../runtime/shape.js'
import { isObject } from '../../runtime/values.js'
import { inspectMigrationState, isMigrationState } from './migration-state.js'

/** How far the migration of one database has come. */
export type MigrationDetail = components['schemas']['MigrationDetail']

const migrationDetailNames: readonly string[] = ['dbname', 'error', 'method', 'status']

export const shapeOfMigrationDetail: Shape = { names: migrationDetailNames }

export function isMigrationDetail(value: unknown): value is MigrationDetail {
  if (!isObject(value)) return false
  let item = value.dbname
  if (item !== undefined && typeof item !== 'string') return false
  item = value.error
  if (item !== undefined && typeof item !== 'string') return false
  item = value.method
  if (item !== undefined && typeof item !== 'string') return false
  item = value.status
  if (item !== undefined && !isMigrationState(item)) return false
  return true
}

export function inspectMigrationDetail(value: unknown, report: Report, place: Place): void {
  if (!isObject(value)) return fail(report, place, 'type', 'object', value)
  for (const key of namesIn(value, migrationDetailNames)) {
    const item = value[key]
    if (item === undefined) continue
    switch (key) {
      case 'dbname':
      case 'error':
      case 'method':
        if (typeof item !== 'string') fail(report, [place, key], 'type', 'string', item)
        break
      case 'status':
        if (!isMigrationState(item)) inspectMigrationState(item, report, [place, key])
        break
    }
  }
}

export const MigrationDetail = /* @__PURE__ */ schema<MigrationDetail>(
  isMigrationDetail,
  inspectMigrationDetail,
)
