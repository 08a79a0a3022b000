// Generated from the contract by `pnpm generate`. Do not edit.
import { described, type Definition } from '../../../runtime/json-schema.js'
import { ValkeyUser as ValkeyUser2 } from '../../schemas/valkey-user.js'
import { definitionOfAccessControl } from './access-control.js'
import { definitionOfUsername } from './username.js'

export const definitionOfValkeyUser: Definition = {
  name: 'ValkeyUser',
  schema: {
    description: 'A user of a Valkey service.',
    properties: {
      'access-control': { $ref: '#/$defs/AccessControl', description: 'What the user may do.' },
      type: {
        description: 'Kind of user; `primary` is the user that the service came with.',
        type: 'string',
      },
      username: { $ref: '#/$defs/Username', description: 'Name of the user.' },
    },
    required: ['username'],
    type: 'object',
  },
  uses: () => [definitionOfAccessControl, definitionOfUsername],
}

/** A user of a Valkey service. */
export type ValkeyUser = ValkeyUser2

export const ValkeyUser = /* @__PURE__ */ described(ValkeyUser2, definitionOfValkeyUser)
