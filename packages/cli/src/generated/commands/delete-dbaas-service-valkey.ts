// Generated from the contract by `pnpm generate`. Do not edit.
import type { OperationEntry } from '../../catalogue.js'

export const entry: OperationEntry = {
  id: 'delete-dbaas-service-valkey',
  words: ['service', 'delete'],
  summary: 'Delete a Valkey service',
  description: 'Removes the service with its data and its backups for good. Refused while `termination-protection` is on.',
  effect: 'destroy',
  async: true,
  arguments: [{ name: 'name', words: 'Name of the service to delete.', required: true }],
  options: [],
  columns: ['id', 'reason', 'state', 'message'],
  examples: ['dbaas-valkey service delete cache --wait'],
}
