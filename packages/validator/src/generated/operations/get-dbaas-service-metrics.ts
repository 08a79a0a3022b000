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
  GetServiceMetricsRequest,
  shapeOfGetServiceMetricsRequest,
} from '../schemas/get-service-metrics-request.js'
import { Problem } from '../schemas/problem.js'
import { ServiceMetrics } from '../schemas/service-metrics.js'

/** Validators for `POST /dbaas-service-metrics/{service-name}`. */
export const getDbaasServiceMetrics = {
  path: /* @__PURE__ */ request(
    /* @__PURE__ */ schema<NonNullable<operations['get-dbaas-service-metrics']['parameters']['path']>>(
      isServiceNamePath2,
      inspectServiceNamePath2,
    ),
    shapeOfServiceNamePath2,
  ),
  query: undefined,
  body: /* @__PURE__ */ request(GetServiceMetricsRequest, shapeOfGetServiceMetricsRequest),
  responses: {
    '200': ServiceMetrics,
    default: Problem,
  },
}
