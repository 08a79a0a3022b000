// Generated from the contract by `pnpm generate`. Do not edit.
import type { OperationEntry } from '../../catalogue.js'

export const entry: OperationEntry = {
  id: 'get-dbaas-service-type',
  words: ['service-type', 'show'],
  summary: 'Get a service type',
  description: 'Reads the versions and plans in which one kind of database service can be ordered.',
  effect: 'read',
  arguments: [
    {
      name: 'service-type-name',
      words: 'Name of the service type, `valkey` for Valkey services.',
      required: true,
    },
  ],
  options: [],
  list: 'plans',
  columns: [
    'name',
    'authorized',
    'disk-space',
    'family',
    'max-memory-percent',
    'node-count',
    'node-cpu-count',
    'node-memory',
  ],
  examples: ['dbaas-valkey service-type show valkey'],
}
