// Generated from the contract by `pnpm generate`. Do not edit.
import type { OperationEntry } from '../../catalogue.js'

export const entry: OperationEntry = {
  id: 'get-dbaas-settings-valkey',
  words: ['settings', 'show'],
  summary: 'Get the settings that Valkey understands',
  description: 'Describes every setting that can be given as `valkey-settings`, as a JSON Schema with types, limits and defaults. The settings of one service are read with the service.',
  effect: 'read',
  arguments: [],
  options: [],
  columns: [],
  examples: ['dbaas-valkey settings show'],
}
