// Generated from the contract by `pnpm generate`. Do not edit.
import type { OperationEntry } from '../../catalogue.js'

export const entry: OperationEntry = {
  id: 'get-dbaas-migration-status',
  words: ['migration', 'status'],
  summary: 'Get the status of a migration',
  description: 'Tells how far the migration into a service has come, as a whole and for each database.',
  effect: 'read',
  arguments: [
    {
      name: 'name',
      words: 'Name of the service. The id in the `reference` of an operation is accepted in its place.',
      required: true,
      limits: 'At most 63 characters.',
    },
  ],
  options: [],
  list: 'details',
  columns: ['dbname', 'status', 'method', 'error'],
  examples: ['dbaas-valkey migration status cache'],
}
