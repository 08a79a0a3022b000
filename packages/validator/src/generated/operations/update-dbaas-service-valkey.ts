// Generated from the contract by `pnpm generate`. Do not edit.
import type { operations } from '@dbaas-valkey/types'
import { schema } from '../../runtime/schema.js'
import { request } from '../../runtime/strict.js'
import { inspectNamePath, isNamePath, shapeOfNamePath } from '../parameters/name-path.js'
import { Operation } from '../schemas/operation.js'
import { Problem } from '../schemas/problem.js'
import {
  UpdateValkeyServiceRequest,
  shapeOfUpdateValkeyServiceRequest,
} from '../schemas/update-valkey-service-request.js'

/** Validators for `PUT /dbaas-valkey/{name}`. */
export const updateDbaasServiceValkey = {
  path: /* @__PURE__ */ request(
    /* @__PURE__ */ schema<NonNullable<operations['update-dbaas-service-valkey']['parameters']['path']>>(
      isNamePath,
      inspectNamePath,
    ),
    shapeOfNamePath,
  ),
  query: undefined,
  body: /* @__PURE__ */ request(UpdateValkeyServiceRequest, shapeOfUpdateValkeyServiceRequest),
  responses: {
    '200': Operation,
    default: Problem,
  },
}
