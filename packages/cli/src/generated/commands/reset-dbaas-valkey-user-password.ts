// Generated from the contract by `pnpm generate`. Do not edit.
import type { OperationEntry } from '../../catalogue.js'

export const entry: OperationEntry = {
  id: 'reset-dbaas-valkey-user-password',
  words: ['user', 'reset-password'],
  summary: 'Reset the password of a Valkey user',
  description: 'Gives the user the password in the body or, without one, a generated password. The old password is refused from then on. To repeat a request without a password generates another one.',
  effect: 'destroy',
  async: true,
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
  options: [
    {
      name: 'password',
      words: 'The new password; one is generated when absent.',
      secret: true,
      limits: '8 to 256 characters.',
      path: ['password'],
    },
  ],
  body: 'required',
  columns: ['id', 'reason', 'state', 'message'],
  examples: [
    'dbaas-valkey user reset-password cache app --wait',
    'dbaas-valkey user reset-password cache app --password-file password.txt',
  ],
}
