// Generated from the contract by `pnpm generate`. Do not edit.
import type { OperationEntry } from '../../catalogue.js'

export const entry: OperationEntry = {
  id: 'start-dbaas-valkey-maintenance',
  words: ['maintenance', 'start'],
  summary: 'Start the maintenance of a Valkey service',
  description: 'Installs the pending updates of the service now rather than in its maintenance window. Connections are cut once when a node is replaced.',
  effect: 'change',
  async: true,
  arguments: [
    {
      name: 'name',
      words: 'Name of the service. The id in the `reference` of an operation is accepted in its place.',
      required: true,
      limits: 'At most 63 characters.',
    },
  ],
  options: [],
  columns: ['id', 'reason', 'state', 'message'],
  examples: ['dbaas-valkey maintenance start cache --wait'],
}
