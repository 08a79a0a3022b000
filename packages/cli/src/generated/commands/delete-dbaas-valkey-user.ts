// Generated from the contract by `pnpm generate`. Do not edit.
import type { OperationEntry } from '../../catalogue.js'

export const entry: OperationEntry = {
  id: 'delete-dbaas-valkey-user',
  words: ['user', 'delete'],
  summary: 'Delete a Valkey user',
  description: 'Removes a user from the service. The data that it wrote stays.',
  effect: 'destroy',
  async: true,
  arguments: [
    {
      name: 'service-name',
      words: 'Name of the service to which the users belong.',
      required: true,
      limits: 'At most 63 characters.',
    },
    {
      name: 'username',
      words: 'Name of the user. `default` exists in every service from the start.',
      required: true,
      limits: '1 to 64 characters.',
    },
  ],
  options: [],
  columns: ['id', 'reason', 'state', 'message'],
  examples: ['dbaas-valkey user delete cache app --wait'],
}
