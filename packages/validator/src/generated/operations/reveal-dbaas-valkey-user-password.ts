// Generated from the contract by `pnpm generate`. Do not edit.
import type { operations } from '@dbaas-valkey/types'
import { schema } from '../../runtime/schema.js'
import { request } from '../../runtime/strict.js'
import {
  inspectServiceNameUsernamePath,
  isServiceNameUsernamePath,
  shapeOfServiceNameUsernamePath,
} from '../parameters/service-name-username-path.js'
import { Problem } from '../schemas/problem.js'
import { ValkeyUserSecrets } from '../schemas/valkey-user-secrets.js'

/** Validators for `GET /dbaas-valkey/{service-name}/user/{username}/password/reveal`. */
export const revealDbaasValkeyUserPassword = {
  path: /* @__PURE__ */ request(
    /* @__PURE__ */ schema<NonNullable<operations['reveal-dbaas-valkey-user-password']['parameters']['path']>>(
      isServiceNameUsernamePath,
      inspectServiceNameUsernamePath,
    ),
    shapeOfServiceNameUsernamePath,
  ),
  query: undefined,
  body: undefined,
  responses: {
    '200': ValkeyUserSecrets,
    default: Problem,
  },
}
