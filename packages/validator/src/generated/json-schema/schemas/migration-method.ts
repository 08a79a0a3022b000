// Generated from the contract by `pnpm generate`. Do not edit.
import { described, type Definition } from '../../../runtime/json-schema.js'
import { MigrationMethod as MigrationMethod2 } from '../../schemas/migration-method.js'

export const definitionOfMigrationMethod: Definition = {
  name: 'MigrationMethod',
  schema: {
    description: 'How data is copied.\n\n- `replication`: the service follows the source until it is stopped, so that nothing written meanwhile is missed\n- `dump`: each key is copied once',
    enum: ['dump', 'replication'],
    type: 'string',
  },
}

/**
 * How data is copied.
 *
 * - `replication`: the service follows the source until it is stopped, so that nothing written
 * meanwhile is missed
 * - `dump`: each key is copied once
 */
export type MigrationMethod = MigrationMethod2

export const MigrationMethod = /* @__PURE__ */ described(
  MigrationMethod2,
  definitionOfMigrationMethod,
)
