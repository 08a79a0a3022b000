// Generated from the contract by `pnpm generate`. Do not edit.
import { described, type Definition } from '../../../runtime/json-schema.js'
import { MigrationState as MigrationState2 } from '../../schemas/migration-state.js'

export const definitionOfMigrationState: Definition = {
  name: 'MigrationState',
  schema: {
    description: 'State of a migration.\n\n- `running`: data is being copied\n- `syncing`: all data has arrived; changes follow as they are made\n- `done`: finished\n- `failed`: given up; `error` says why',
    enum: ['done', 'failed', 'running', 'syncing'],
    type: 'string',
  },
}

/**
 * State of a migration.
 *
 * - `running`: data is being copied
 * - `syncing`: all data has arrived; changes follow as they are made
 * - `done`: finished
 * - `failed`: given up; `error` says why
 */
export type MigrationState = MigrationState2

export const MigrationState = /* @__PURE__ */ described(MigrationState2, definitionOfMigrationState)
