// Generated from the contract by `pnpm generate`. Do not edit.
import type { operations } from '@dbaas-valkey/types'
import { schema } from '../../runtime/schema.js'
import { request } from '../../runtime/strict.js'
import {
  inspectServiceNamePath2,
  isServiceNamePath2,
  shapeOfServiceNamePath2,
} from '../parameters/service-name-path2.js'
import {
  GetServiceLogsRequest,
  shapeOfGetServiceLogsRequest,
} from '../schemas/get-service-logs-request.js'
import { Problem } from '../schemas/problem.js'
import { ServiceLogs } from '../schemas/service-logs.js'

/** Validators for `POST /dbaas-service-logs/{service-name}`. */
export const getDbaasServiceLogs = {
  path: /* @__PURE__ */ request(
    /* @__PURE__ */ schema<NonNullable<operations['get-dbaas-service-logs']['parameters']['path']>>(
      isServiceNamePath2,
      inspectServiceNamePath2,
    ),
    shapeOfServiceNamePath2,
  ),
  query: undefined,
  body: /* @__PURE__ */ request(GetServiceLogsRequest, shapeOfGetServiceLogsRequest),
  responses: {
    '200': ServiceLogs,
    default: Problem,
  },
}
