// Generated from the contract by `pnpm generate`. Do not edit.
import type { OperationEntry } from '../../catalogue.js'

export const entry: OperationEntry = {
  id: 'get-operation',
  words: ['operation', 'show'],
  summary: 'Get an operation',
  description: 'Reads how far a change has come. Ask again while the state is `pending`, no more often than every 3 s. An operation that has failed is still a successful answer to this request.',
  effect: 'read',
  arguments: [
    {
      name: 'id',
      words: 'Id of the operation, as the call that started it returned it.',
      required: true,
    },
  ],
  options: [],
  columns: ['id', 'reason', 'state', 'message'],
  examples: ['dbaas-valkey operation show 3f2b7c1e-9d84-4c56-8a3b-2f1e6d5c4b7a'],
}
