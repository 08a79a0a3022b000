// Generated from the contract by `pnpm generate`. Do not edit.
import type { operations } from '@dbaas-valkey/types'
import { schema } from '../../runtime/schema.js'
import { inspectNamePath, isNamePath } from '../parameters/name-path.js'
import { CreateValkeyServiceRequest } from '../schemas/create-valkey-service-request.js'
import { Operation } from '../schemas/operation.js'
import { Problem } from '../schemas/problem.js'

/** Validators for `POST /dbaas-valkey/{name}`. */
export const createDbaasServiceValkey = {
  path: /* @__PURE__ */ schema<NonNullable<operations['create-dbaas-service-valkey']['parameters']['path']>>(
    isNamePath,
    inspectNamePath,
  ),
  query: undefined,
  body: CreateValkeyServiceRequest,
  responses: {
    '200': Operation,
    default: Problem,
  },
}
