// Generated from the contract by `pnpm generate`. Do not edit.
import type { operations } from '@dbaas-valkey/types'
import { schema } from '../../runtime/schema.js'
import { inspectNamePath, isNamePath } from '../parameters/name-path.js'
import { Operation } from '../schemas/operation.js'
import { Problem } from '../schemas/problem.js'
import { UpdateValkeyServiceRequest } from '../schemas/update-valkey-service-request.js'

/** Validators for `PUT /dbaas-valkey/{name}`. */
export const updateDbaasServiceValkey = {
  path: /* @__PURE__ */ schema<NonNullable<operations['update-dbaas-service-valkey']['parameters']['path']>>(
    isNamePath,
    inspectNamePath,
  ),
  query: undefined,
  body: UpdateValkeyServiceRequest,
  responses: {
    '200': Operation,
    default: Problem,
  },
}
