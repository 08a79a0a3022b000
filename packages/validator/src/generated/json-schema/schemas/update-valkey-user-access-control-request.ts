// Generated from the contract by `pnpm generate`. Do not edit.
import { described, type Definition } from '../../../runtime/json-schema.js'
import {
  UpdateValkeyUserAccessControlRequest as UpdateValkeyUserAccessControlRequest2,
} from '../../schemas/update-valkey-user-access-control-request.js'
import { definitionOfAccessControl } from './access-control.js'

export const definitionOfUpdateValkeyUserAccessControlRequest: Definition = {
  name: 'UpdateValkeyUserAccessControlRequest',
  schema: {
    description: 'What a user may do from now on.',
    properties: {
      'access-control': {
        $ref: '#/$defs/AccessControl',
        description: 'Replaces the access control of the user.',
      },
    },
    type: 'object',
  },
  uses: () => [definitionOfAccessControl],
}

/** What a user may do from now on. */
export type UpdateValkeyUserAccessControlRequest = UpdateValkeyUserAccessControlRequest2

export const UpdateValkeyUserAccessControlRequest = /* @__PURE__ */ described(
  UpdateValkeyUserAccessControlRequest2,
  definitionOfUpdateValkeyUserAccessControlRequest,
)
