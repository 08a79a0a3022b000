// Generated from the contract by `pnpm generate`. Do not edit.
import type { OperationEntry } from '../../catalogue.js'

export const entry: OperationEntry = {
  id: 'list-dbaas-service-types',
  words: ['service-type', 'list'],
  summary: 'List service types',
  description: 'Lists the kinds of database service that can be ordered, each with its versions and plans.',
  effect: 'read',
  arguments: [],
  options: [],
  list: 'dbaas-service-types',
  columns: ['name', 'default-version', 'description'],
  examples: ['dbaas-valkey service-type list'],
}
