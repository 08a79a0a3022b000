// Generated from the contract by `pnpm generate`. Do not edit.
import type { operations } from '@dbaas-valkey/types'
import { schema } from '../../runtime/schema.js'
import {
  inspectServiceNameUsernamePath,
  isServiceNameUsernamePath,
} from '../parameters/service-name-username-path.js'
import { Operation } from '../schemas/operation.js'
import { Problem } from '../schemas/problem.js'
import {
  UpdateValkeyUserAccessControlRequest,
} from '../schemas/update-valkey-user-access-control-request.js'

/** Validators for `PUT /dbaas-valkey/{service-name}/user/{username}`. */
export const updateDbaasValkeyUserAccessControl = {
  path: /* @__PURE__ */ schema<NonNullable<operations['update-dbaas-valkey-user-access-control']['parameters']['path']>>(
    isServiceNameUsernamePath,
    inspectServiceNameUsernamePath,
  ),
  query: undefined,
  body: UpdateValkeyUserAccessControlRequest,
  responses: {
    '200': Operation,
    default: Problem,
  },
}
