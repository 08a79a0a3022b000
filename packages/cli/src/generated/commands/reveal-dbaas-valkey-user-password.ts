// Generated from the contract by `pnpm generate`. Do not edit.
import type { OperationEntry } from '../../catalogue.js'

export const entry: OperationEntry = {
  id: 'reveal-dbaas-valkey-user-password',
  words: ['user', 'reveal-password'],
  summary: 'Reveal the password of a Valkey user',
  description: 'Reads the password of a user in clear text. Keep it out of logs.',
  effect: 'reveal',
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
  columns: ['username', 'password'],
  examples: ['dbaas-valkey user reveal-password cache app'],
}
