// Generated from the contract by `pnpm generate`. Do not edit.
import type { OperationEntry } from '../../catalogue.js'

export const entry: OperationEntry = {
  id: 'list-dbaas-services',
  words: ['service', 'list'],
  summary: 'List database services',
  description: 'Lists the database services of the organization in this zone, of every type: `type` tells the Valkey services from the others. Users, settings and connection details are read service by service.',
  effect: 'read',
  arguments: [],
  options: [],
  list: 'dbaas-services',
  columns: [
    'name',
    'plan',
    'type',
    'state',
    'created-at',
    'disk-size',
    'node-count',
    'node-cpu-count',
    'node-memory',
    'termination-protection',
    'updated-at',
    'zone',
  ],
  examples: ['dbaas-valkey service list'],
}
