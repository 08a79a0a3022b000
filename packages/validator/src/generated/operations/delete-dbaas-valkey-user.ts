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

/** Validators for `DELETE /dbaas-valkey/{service-name}/user/{username}`. */
export const deleteDbaasValkeyUser = {
  path: /* @__PURE__ */ request(
    /* @__PURE__ */ schema<NonNullable<operations['delete-dbaas-valkey-user']['parameters']['path']>>(
      isServiceNameUsernamePath,
      inspectServiceNameUsernamePath,
    ),
    shapeOfServiceNameUsernamePath,
  ),
  query: undefined,
  body: undefined,
  responses: {
    '200': Operation,
    default: Problem,
  },
}
