// Generated from the contract by `pnpm generate`. Do not edit.
import { described, type Definition } from '../../../runtime/json-schema.js'
import { MigrationStatus as MigrationStatus2 } from '../../schemas/migration-status.js'
import { definitionOfMigrationDetail } from './migration-detail.js'

export const definitionOfMigrationStatus: Definition = {
  name: 'MigrationStatus',
  schema: {
    description: 'How far a migration has come.',
    properties: {
      details: {
        description: 'The state of each database.',
        items: { $ref: '#/$defs/MigrationDetail' },
        type: 'array',
      },
      error: { description: 'Why the migration has failed, for people to read.', type: 'string' },
      method: { description: 'How the data is being copied.', type: 'string' },
      status: {
        description: 'State of the migration as a whole, usually a value of `MigrationState`.',
        type: 'string',
      },
    },
    type: 'object',
  },
  uses: () => [definitionOfMigrationDetail],
}

/** How far a migration has come. */
export type MigrationStatus = MigrationStatus2

export const MigrationStatus = /* @__PURE__ */ described(
  MigrationStatus2,
  definitionOfMigrationStatus,
)
