// Generated from the contract by `pnpm generate`. Do not edit.
import { described, type Definition } from '../../../runtime/json-schema.js'
import { ValkeyServiceUser as ValkeyServiceUser2 } from '../../schemas/valkey-service-user.js'
import { definitionOfAccessControl } from './access-control.js'

export const definitionOfValkeyServiceUser: Definition = {
  name: 'ValkeyServiceUser',
  schema: {
    description: 'A user as the service lists it.',
    properties: {
      'access-control': { $ref: '#/$defs/AccessControl', description: 'What the user may do.' },
      password: {
        description: 'Password of the user. It may be absent; `reveal-dbaas-valkey-user-password` reads it.',
        type: 'string',
      },
      type: {
        description: 'Kind of user; `primary` is the user that the service came with.',
        type: 'string',
      },
      username: { description: 'Name of the user.', type: 'string' },
    },
    type: 'object',
  },
  uses: () => [definitionOfAccessControl],
}

/** A user as the service lists it. */
export type ValkeyServiceUser = ValkeyServiceUser2

export const ValkeyServiceUser = /* @__PURE__ */ described(
  ValkeyServiceUser2,
  definitionOfValkeyServiceUser,
)
