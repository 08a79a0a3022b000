// Generated from the contract by `pnpm generate`. Do not edit.
import { described, type Definition } from '../../../runtime/json-schema.js'
import { Username as Username2 } from '../../schemas/username.js'

export const definitionOfUsername: Definition = {
  name: 'Username',
  schema: {
    description: 'Name of a user of a service.',
    maxLength: 64,
    minLength: 1,
    type: 'string',
  },
}

/** Name of a user of a service. */
export type Username = Username2

export const Username = /* @__PURE__ */ described(Username2, definitionOfUsername)
