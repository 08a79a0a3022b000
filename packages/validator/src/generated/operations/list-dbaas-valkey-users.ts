// Generated from the contract by `pnpm generate`. Do not edit.
import type { operations } from '@dbaas-valkey/types'
import { schema } from '../../runtime/schema.js'
import { request } from '../../runtime/strict.js'
import {
  inspectServiceNamePath,
  isServiceNamePath,
  shapeOfServiceNamePath,
} from '../parameters/service-name-path.js'
import { Problem } from '../schemas/problem.js'
import { ValkeyUserList } from '../schemas/valkey-user-list.js'

/** Validators for `GET /dbaas-valkey/{service-name}/user`. */
export const listDbaasValkeyUsers = {
  path: /* @__PURE__ */ request(
    /* @__PURE__ */ schema<NonNullable<operations['list-dbaas-valkey-users']['parameters']['path']>>(
      isServiceNamePath,
      inspectServiceNamePath,
    ),
    shapeOfServiceNamePath,
  ),
  query: undefined,
  body: undefined,
  responses: {
    '200': ValkeyUserList,
    default: Problem,
  },
}
