// Generated from the contract by `pnpm generate`. Do not edit.
import type { OperationEntry } from '../../catalogue.js'

export const entry: OperationEntry = {
  id: 'stop-dbaas-valkey-migration',
  words: ['migration', 'stop'],
  summary: 'Stop a migration into a Valkey service',
  description: 'Ends the migration: the service no longer follows the source and accepts writes. Data that has arrived stays.',
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
  examples: ['dbaas-valkey migration stop cache --wait'],
}
