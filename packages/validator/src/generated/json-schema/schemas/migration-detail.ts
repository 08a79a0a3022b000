// Generated from the contract by `pnpm generate`. Do not edit.
import { described, type Definition } from '../../../runtime/json-schema.js'
import { MigrationDetail as MigrationDetail2 } from '../../schemas/migration-detail.js'
import { definitionOfMigrationState } from './migration-state.js'

export const definitionOfMigrationDetail: Definition = {
  name: 'MigrationDetail',
  schema: {
    description: 'How far the migration of one database has come.',
    properties: {
      dbname: { description: 'Name of the database.', type: 'string' },
      error: { description: 'Why its migration has failed, for people to read.', type: 'string' },
      method: { description: 'How its data is being copied.', type: 'string' },
      status: { $ref: '#/$defs/MigrationState', description: 'State of its migration.' },
    },
    type: 'object',
  },
  uses: () => [definitionOfMigrationState],
}

/** How far the migration of one database has come. */
export type MigrationDetail = MigrationDetail2

export const MigrationDetail = /* @__PURE__ */ described(
  MigrationDetail2,
  definitionOfMigrationDetail,
)
