// Generated from the contract by `pnpm generate`. Do not edit.
import type { components } from '@dbaas-valkey/types'
import type { Place } from '../../runtime/path.js'
import { failEnum, type Report } from '../../runtime/report.js'
import { schema } from '../../runtime/schema.js'

/**
 * How data is copied.
 *
 * - `replication`: the service follows the source until it is stopped, so that nothing written
 * meanwhile is missed
 * - `dump`: each key is copied once
 */
export type MigrationMethod = components['schemas']['MigrationMethod']

const migrationMethodValues: readonly unknown[] = ['dump', 'replication']

export function isMigrationMethod(value: unknown): value is MigrationMethod {
  return value === 'dump' || value === 'replication'
}

export function inspectMigrationMethod(value: unknown, report: Report, place: Place): void {
  if (!migrationMethodValues.includes(value)) failEnum(report, place, migrationMethodValues, value)
}

export const MigrationMethod = /* @__PURE__ */ schema<MigrationMethod>(
  isMigrationMethod,
  inspectMigrationMethod,
)
