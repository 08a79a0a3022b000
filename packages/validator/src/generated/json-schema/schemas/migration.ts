// Generated from the contract by `pnpm generate`. Do not edit.
import { described, type Definition } from '../../../runtime/json-schema.js'
import { Migration as Migration2 } from '../../schemas/migration.js'
import { definitionOfMigrationMethod } from './migration-method.js'

export const definitionOfMigration: Definition = {
  name: 'Migration',
  schema: {
    description: 'A server elsewhere from which data is copied into a service.',
    properties: {
      dbname: {
        description: 'Database to connect to first.',
        maxLength: 63,
        minLength: 1,
        type: 'string',
      },
      host: {
        description: 'Host name or IP address of the source.',
        maxLength: 255,
        minLength: 1,
        type: 'string',
      },
      'ignore-dbs': {
        description: 'Databases to leave out, separated by commas. Only MySQL services support it at present.',
        maxLength: 2048,
        minLength: 1,
        type: 'string',
      },
      method: {
        $ref: '#/$defs/MigrationMethod',
        description: 'How to copy; when absent, replication is tried first, then a dump.',
      },
      password: {
        description: 'Password for the source.',
        maxLength: 255,
        minLength: 1,
        type: 'string',
      },
      port: {
        description: 'TCP port of the source.',
        format: 'int64',
        maximum: 65535,
        minimum: 1,
        type: 'integer',
      },
      ssl: { description: 'Whether the source is reached with TLS.', type: 'boolean' },
      username: {
        description: 'User name for the source; its default user when absent.',
        maxLength: 255,
        minLength: 1,
        type: 'string',
      },
    },
    required: ['host', 'port'],
    type: 'object',
  },
  uses: () => [definitionOfMigrationMethod],
}

/** A server elsewhere from which data is copied into a service. */
export type Migration = Migration2

export const Migration = /* @__PURE__ */ described(Migration2, definitionOfMigration)
