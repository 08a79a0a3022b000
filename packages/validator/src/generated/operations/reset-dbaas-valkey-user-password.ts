// Generated from the contract by `pnpm generate`. Do not edit.
import type { operations } from '@dbaas-valkey/types'
import { schema } from '../../runtime/schema.js'
import { request } from '../../runtime/strict.js'
import {
  inspectServiceNameUsernamePath,
  isServiceNameUsernamePath,
  shapeOfServiceNameUsernamePath,
} from '../parameters/service-name-username-path.js'
import { Operation } from '../schemas/operation.js'
import { Problem } from '../schemas/problem.js'
import {
  ResetValkeyUserPasswordRequest,
  shapeOfResetValkeyUserPasswordRequest,
} from '../schemas/reset-valkey-user-password-request.js'

/** Validators for `PUT /dbaas-valkey/{service-name}/user/{username}/password/reset`. */
export const resetDbaasValkeyUserPassword = {
  path: /* @__PURE__ */ request(
    /* @__PURE__ */ schema<NonNullable<operations['reset-dbaas-valkey-user-password']['parameters']['path']>>(
      isServiceNameUsernamePath,
      inspectServiceNameUsernamePath,
    ),
    shapeOfServiceNameUsernamePath,
  ),
  query: undefined,
  body: /* @__PURE__ */ request(
    ResetValkeyUserPasswordRequest,
    shapeOfResetValkeyUserPasswordRequest,
  ),
  responses: {
    '200': Operation,
    default: Problem,
  },
}
