// Generated from the contract by `pnpm generate`. Do not edit.
import { described, type Definition } from '../../../runtime/json-schema.js'
import { ValkeyUserList as ValkeyUserList2 } from '../../schemas/valkey-user-list.js'
import { definitionOfValkeyUser } from './valkey-user.js'

export const definitionOfValkeyUserList: Definition = {
  name: 'ValkeyUserList',
  schema: {
    description: 'The users of a Valkey service.',
    properties: {
      users: {
        description: 'The users, without their passwords.',
        items: { $ref: '#/$defs/ValkeyUser' },
        type: 'array',
      },
    },
    type: 'object',
  },
  uses: () => [definitionOfValkeyUser],
}

/** The users of a Valkey service. */
export type ValkeyUserList = ValkeyUserList2

export const ValkeyUserList = /* @__PURE__ */ described(ValkeyUserList2, definitionOfValkeyUserList)
