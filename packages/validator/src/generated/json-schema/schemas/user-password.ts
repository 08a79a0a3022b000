// Generated from the contract by `pnpm generate`. Do not edit.
import { described, type Definition } from '../../../runtime/json-schema.js'
import { UserPassword as UserPassword2 } from '../../schemas/user-password.js'

export const definitionOfUserPassword: Definition = {
  name: 'UserPassword',
  schema: {
    description: 'Password for a user of a service.',
    maxLength: 256,
    minLength: 8,
    type: 'string',
  },
}

/** Password for a user of a service. */
export type UserPassword = UserPassword2

export const UserPassword = /* @__PURE__ */ described(UserPassword2, definitionOfUserPassword)
