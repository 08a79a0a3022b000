import type { SchemaFacts } from '../schema-facts.js'

export const migration: SchemaFacts = {
  Migration: {
    host: 'string, required, length 1..255',
    port: 'integer, required, format int64, 1..65535',
    username: 'string, length 1..255',
    password: 'string, length 1..255, secret',
    ssl: 'boolean',
    method: 'MigrationMethod',
    dbname: 'string, length 1..63',
    'ignore-dbs': 'string, length 1..2048',
  },
  MigrationMethod: 'string, one of dump | replication',
  MigrationStatus: {
    status: 'string',
    method: 'string',
    error: 'string',
    details: 'array of MigrationDetail',
  },
  MigrationDetail: {
    dbname: 'string',
    status: 'MigrationState',
    method: 'string',
    error: 'string',
  },
  MigrationState: 'string, one of done | failed | running | syncing',
}
