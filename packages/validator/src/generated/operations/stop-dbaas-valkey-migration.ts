// Generated from the contract by `pnpm generate`. Do not edit.
import type { operations } from '@dbaas-valkey/types'
import { schema } from '../../runtime/schema.js'
import { inspectNamePath, isNamePath } from '../parameters/name-path.js'
import { Operation } from '../schemas/operation.js'
import { Problem } from '../schemas/problem.js'

/** Validators for `POST /dbaas-valkey/{name}/migration/stop`. */
export const stopDbaasValkeyMigration = {
  path: /* @__PURE__ */ schema<NonNullable<operations['stop-dbaas-valkey-migration']['parameters']['path']>>(
    isNamePath,
    inspectNamePath,
  ),
  query: undefined,
  body: undefined,
  responses: {
    '200': Operation,
    default: Problem,
  },
}
