// Generated from the contract by `pnpm generate`. Do not edit.
import type { operations } from '@dbaas-valkey/types'
import { schema } from '../../runtime/schema.js'
import { request } from '../../runtime/strict.js'
import {
  inspectServiceNamePath,
  isServiceNamePath,
  shapeOfServiceNamePath,
} from '../parameters/service-name-path.js'
import {
  CreateValkeyUserRequest,
  shapeOfCreateValkeyUserRequest,
} from '../schemas/create-valkey-user-request.js'
import { Operation } from '../schemas/operation.js'
import { Problem } from '../schemas/problem.js'

/** Validators for `POST /dbaas-valkey/{service-name}/user`. */
export const createDbaasValkeyUser = {
  path: /* @__PURE__ */ request(
    /* @__PURE__ */ schema<NonNullable<operations['create-dbaas-valkey-user']['parameters']['path']>>(
      isServiceNamePath,
      inspectServiceNamePath,
    ),
    shapeOfServiceNamePath,
  ),
  query: undefined,
  body: /* @__PURE__ */ request(CreateValkeyUserRequest, shapeOfCreateValkeyUserRequest),
  responses: {
    '200': Operation,
    default: Problem,
  },
}
