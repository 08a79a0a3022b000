// Generated from the contract by `pnpm generate`. Do not edit.
import type { components } from '@dbaas-valkey/types'
import { namesIn } from '../../runtime/names.js'
import type { Place } from '../../runtime/path.js'
import { fail, isFull, type Report } from '../../runtime/report.js'
import { schema } from '../../runtime/schema.js'
import type { Shape } from '../../runtime/shape.js'
import { isObject } from '../../runtime/values.js'
import {
  inspectMigrationDetail,
  isMigrationDetail,
  shapeOfMigrationDetail,
} from './migration-detail.js'

/** How far a migration has come. */
export type MigrationStatus = components['schemas']['MigrationStatus']

const migrationStatusNames: readonly string[] = ['details', 'error', 'method', 'status']

const shapeOfMigrationStatusDetails: Shape = { items: () => shapeOfMigrationDetail }

export const shapeOfMigrationStatus: Shape = {
  names: migrationStatusNames,
  properties: { details: () => shapeOfMigrationStatusDetails },
}

export function isMigrationStatus(value: unknown): value is MigrationStatus {
  if (!isObject(value)) return false
  let item = value.details
  if (item !== undefined) {
    if (!Array.isArray(item)) return false
    for (let index = 0; index < item.length; index++) {
      if (!isMigrationDetail(item[index])) return false
    }
  }
  item = value.error
  if (item !== undefined && typeof item !== 'string') return false
  item = value.method
  if (item !== undefined && typeof item !== 'string') return false
  item = value.status
  if (item !== undefined && typeof item !== 'string') return false
  return true
}

export function inspectMigrationStatus(value: unknown, report: Report, place: Place): void {
  if (!isObject(value)) return fail(report, place, 'type', 'object', value)
  for (const key of namesIn(value, migrationStatusNames)) {
    const item = value[key]
    if (item === undefined) continue
    switch (key) {
      case 'details':
        if (!Array.isArray(item)) {
          fail(report, [place, key], 'type', 'array', item)
        } else {
          for (let index = 0; index < item.length && !isFull(report); index++) {
            const item2: unknown = item[index]
            if (!isMigrationDetail(item2))
              inspectMigrationDetail(item2, report, [[place, key], index])
          }
        }
        break
      case 'error':
      case 'method':
      case 'status':
        if (typeof item !== 'string') fail(report, [place, key], 'type', 'string', item)
        break
    }
  }
}

export const MigrationStatus = /* @__PURE__ */ schema<MigrationStatus>(
  isMigrationStatus,
  inspectMigrationStatus,
)
