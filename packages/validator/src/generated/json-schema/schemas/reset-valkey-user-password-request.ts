// Generated from the contract by `pnpm generate`. Do not edit.
import { described, type Definition } from '../../../runtime/json-schema.js'
import {
  ResetValkeyUserPasswordRequest as ResetValkeyUserPasswordRequest2,
} from '../../schemas/reset-valkey-user-password-request.js'
import { definitionOfUserPassword } from './user-password.js'

export const definitionOfResetValkeyUserPasswordRequest: Definition = {
  name: 'ResetValkeyUserPasswordRequest',
  schema: {
    description: 'The password that a user is to get.',
    properties: {
      password: {
        $ref: '#/$defs/UserPassword',
        description: 'The new password; one is generated when absent.',
      },
    },
    type: 'object',
  },
  uses: () => [definitionOfUserPassword],
}

/** The password that a user is to get. */
export type ResetValkeyUserPasswordRequest = ResetValkeyUserPasswordRequest2

export const ResetValkeyUserPasswordRequest = /* @__PURE__ */ described(
  ResetValkeyUserPasswordRequest2,
  definitionOfResetValkeyUserPasswordRequest,
)
