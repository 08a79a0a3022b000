// Generated from the contract by `pnpm generate`. Do not edit.
import type { operations } from '@dbaas-valkey/types'
import { schema } from '../../runtime/schema.js'
import { request } from '../../runtime/strict.js'
import { inspectNamePath, isNamePath, shapeOfNamePath } from '../parameters/name-path.js'
import { Operation } from '../schemas/operation.js'
import { Problem } from '../schemas/problem.js'

/** Validators for `PUT /dbaas-valkey/{name}/maintenance/start`. */
export const startDbaasValkeyMaintenance = {
  path: /* @__PURE__ */ request(
    /* @__PURE__ */ schema<NonNullable<operations['start-dbaas-valkey-maintenance']['parameters']['path']>>(
      isNamePath,
      inspectNamePath,
    ),
    shapeOfNamePath,
  ),
  query: undefined,
  body: undefined,
  responses: {
    '200': Operation,
    default: Problem,
  },
}
