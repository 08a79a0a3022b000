// Generated from the contract by `pnpm generate`. Do not edit.
import type { OperationEntry } from '../../catalogue.js'

export const entry: OperationEntry = {
  id: 'list-dbaas-valkey-users',
  words: ['user', 'list'],
  summary: 'List the users of a Valkey service',
  description: 'Lists the users with their access control. Passwords are not part of the answer.',
  effect: 'read',
  arguments: [
    {
      name: 'service-name',
      words: 'Name of the service to which the users belong.',
      required: true,
      limits: 'At most 63 characters.',
    },
  ],
  options: [],
  list: 'users',
  columns: ['username', 'type'],
  examples: ['dbaas-valkey user list cache'],
}
