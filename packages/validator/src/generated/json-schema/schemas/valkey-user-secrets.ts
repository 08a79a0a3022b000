// Generated from the contract by `pnpm generate`. Do not edit.
import { described, type Definition } from '../../../runtime/json-schema.js'
import { ValkeyUserSecrets as ValkeyUserSecrets2 } from '../../schemas/valkey-user-secrets.js'

export const definitionOfValkeyUserSecrets: Definition = {
  name: 'ValkeyUserSecrets',
  schema: {
    description: 'The name and the password of a user.',
    properties: {
      password: { description: 'Password of the user, in clear text.', type: 'string' },
      username: { description: 'Name of the user.', type: 'string' },
    },
    type: 'object',
  },
}

/** The name and the password of a user. */
export type ValkeyUserSecrets = ValkeyUserSecrets2

export const ValkeyUserSecrets = /* @__PURE__ */ described(
  ValkeyUserSecrets2,
  definitionOfValkeyUserSecrets,
)
