// Generated from the contract by `pnpm generate`. Do not edit.
import type { OperationEntry } from '../../catalogue.js'

export const entry: OperationEntry = {
  id: 'get-dbaas-service-valkey',
  words: ['service', 'show'],
  summary: 'Get a Valkey service',
  description: 'Reads everything about one service: how to connect to it, its plan and nodes, its users, settings, backups and maintenance. Passwords are part of the answer.',
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
    'uri',
    'version',
    'zone',
  ],
  examples: ['dbaas-valkey service show cache'],
}
