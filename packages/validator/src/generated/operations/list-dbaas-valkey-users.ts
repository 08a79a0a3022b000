// Generated from the contract by `pnpm generate`. Do not edit.
import type { operations } from '@dbaas-valkey/types'
import { schema } from '../../runtime/schema.js'
import { inspectServiceNamePath, isServiceNamePath } from '../parameters/service-name-path.js'
import { Problem } from '../schemas/problem.js'
import { ValkeyUserList } from '../schemas/valkey-user-list.js'

/** Validators for `GET /dbaas-valkey/{service-name}/user`. */
export const listDbaasValkeyUsers = {
  path: /* @__PURE__ */ schema<NonNullable<operations['list-dbaas-valkey-users']['parameters']['path']>>(
    isServiceNamePath,
    inspectServiceNamePath,
  ),
  query: undefined,
  body: undefined,
  responses: {
    '200': ValkeyUserList,
    default: Problem,
  },
}
