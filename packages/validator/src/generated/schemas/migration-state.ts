// Generated from the contract by `pnpm generate`. Do not edit.
import type { components } from '@dbaas-valkey/types'
import type { Place } from '../../runtime/path.js'
import { failEnum, type Report } from '../../runtime/report.js'
import { schema } from '../../runtime/schema.js'

/**
 * State of a migration.
 *
 * - `running`: data is being copied
 * - `syncing`: all data has arrived; changes follow as they are made
 * - `done`: finished
 * - `failed`: given up; `error` says why
 */
export type MigrationState = components['schemas']['MigrationState']

const migrationStateValues: readonly unknown[] = ['done', 'failed', 'running', 'syncing']

export function isMigrationState(value: unknown): value is MigrationState {
  return value === 'done' || value === 'failed' || value === 'running' || value === 'syncing'
}

export function inspectMigrationState(value: unknown, report: Report, place: Place): void {
  if (!migrationStateValues.includes(value)) failEnum(report, place, migrationStateValues, value)
}

export const MigrationState = /* @__PURE__ */ schema<MigrationState>(
  isMigrationState,
  inspectMigrationState,
)
