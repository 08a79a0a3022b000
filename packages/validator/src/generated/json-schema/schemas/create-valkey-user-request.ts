// Generated from the contract by `pnpm generate`. Do not edit.
import { described, type Definition } from '../../../runtime/json-schema.js'
import {
  CreateValkeyUserRequest as CreateValkeyUserRequest2,
} from '../../schemas/create-valkey-user-request.js'
import { definitionOfAccessControl } from './access-control.js'
import { definitionOfUsername } from './username.js'

export const definitionOfCreateValkeyUserRequest: Definition = {
  name: 'CreateValkeyUserRequest',
  schema: {
    description: 'A user to create.',
    properties: {
      'access-control': {
        $ref: '#/$defs/AccessControl',
        description: 'What the user may do; everything when absent.',
      },
      username: {
        $ref: '#/$defs/Username',
        description: 'Name of the user, unique in the service.',
      },
    },
    required: ['username'],
    type: 'object',
  },
  uses: () => [definitionOfAccessControl, definitionOfUsername],
}

/** A user to create. */
export type CreateValkeyUserRequest = CreateValkeyUserRequest2

export const CreateValkeyUserRequest = /* @__PURE__ */ described(
  CreateValkeyUserRequest2,
  definitionOfCreateValkeyUserRequest,
)
