// Generated from the contract by `pnpm generate`. Do not edit.
import type { operations } from '@dbaas-valkey/types'
import { schema } from '../../runtime/schema.js'
import { request } from '../../runtime/strict.js'
import { inspectNamePath, isNamePath, shapeOfNamePath } from '../parameters/name-path.js'
import {
  CreateValkeyServiceRequest,
  shapeOfCreateValkeyServiceRequest,
} from '../schemas/create-valkey-service-request.js'
import { Operation } from '../schemas/operation.js'
import { Problem } from '../schemas/problem.js'

/** Validators for `POST /dbaas-valkey/{name}`. */
export const createDbaasServiceValkey = {
  path: /* @__PURE__ */ request(
    /* @__PURE__ */ schema<NonNullable<operations['create-dbaas-service-valkey']['parameters']['path']>>(
      isNamePath,
      inspectNamePath,
    ),
    shapeOfNamePath,
  ),
  query: undefined,
  body: /* @__PURE__ */ request(CreateValkeyServiceRequest, shapeOfCreateValkeyServiceRequest),
  responses: {
    '200': Operation,
    default: Problem,
  },
}
