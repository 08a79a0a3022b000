// Generated from the contract by `pnpm generate`. Do not edit.
import type { operations } from '@dbaas-valkey/types'
import { schema } from '../../runtime/schema.js'
import { request } from '../../runtime/strict.js'
import { inspectNamePath, isNamePath, shapeOfNamePath } from '../parameters/name-path.js'
import { Problem } from '../schemas/problem.js'
import { ValkeyService } from '../schemas/valkey-service.js'

/** Validators for `GET /dbaas-valkey/{name}`. */
export const getDbaasServiceValkey = {
  path: /* @__PURE__ */ request(
    /* @__PURE__ */ schema<NonNullable<operations['get-dbaas-service-valkey']['parameters']['path']>>(
      isNamePath,
      inspectNamePath,
    ),
    shapeOfNamePath,
  ),
  query: undefined,
  body: undefined,
  responses: {
    '200': ValkeyService,
    default: Problem,
  },
}
