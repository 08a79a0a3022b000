// Generated from the contract by `pnpm generate`. Do not edit.
import type { operations } from '@dbaas-valkey/types'
import { schema } from '../../runtime/schema.js'
import { request } from '../../runtime/strict.js'
import { inspectNamePath, isNamePath, shapeOfNamePath } from '../parameters/name-path.js'
import { MigrationStatus } from '../schemas/migration-status.js'
import { Problem } from '../schemas/problem.js'

/** Validators for `GET /dbaas-migration-status/{name}`. */
export const getDbaasMigrationStatus = {
  path: /* @__PURE__ */ request(
    /* @__PURE__ */ schema<NonNullable<operations['get-dbaas-migration-status']['parameters']['path']>>(
      isNamePath,
      inspectNamePath,
    ),
    shapeOfNamePath,
  ),
  query: undefined,
  body: undefined,
  responses: {
    '200': MigrationStatus,
    default: Problem,
  },
}
