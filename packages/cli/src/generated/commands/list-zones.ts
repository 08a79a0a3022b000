// Generated from the contract by `pnpm generate`. Do not edit.
import type { OperationEntry } from '../../catalogue.js'

export const entry: OperationEntry = {
  id: 'list-zones',
  words: ['zone', 'list'],
  summary: 'List zones',
  description: 'Lists the zones and the address of the API in each. Needs no signature, so that a client can find its zone before it has credentials.',
  effect: 'read',
  unsigned: true,
  arguments: [],
  options: [],
  list: 'zones',
  columns: ['name', 'api-endpoint', 'sos-endpoint'],
  examples: ['dbaas-valkey zone list'],
}
