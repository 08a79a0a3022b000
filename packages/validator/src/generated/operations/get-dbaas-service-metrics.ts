// Generated from the contract by `pnpm generate`. Do not edit.
import type { operations } from '@dbaas-valkey/types'
import { namesIn } from '../../runtime/names.js'
import type { Place } from '../../runtime/path.js'
import { fail, failMissing, type Report } from '../../runtime/report.js'
import { schema } from '../../runtime/schema.js'
import { isObject } from '../../runtime/values.js'
import { GetServiceMetricsRequest } from '../schemas/get-service-metrics-request.js'
import { Problem } from '../schemas/problem.js'
import { ServiceMetrics } from '../schemas/service-metrics.js'

const pathNames: readonly string[] = ['service-name']

function isGetDbaasServiceMetricsPath(value: unknown): boolean {
  if (!isObject(value)) return false
  if (!isGetDbaasServiceMetricsPathPart(value['service-name'])) return false
  return true
}

function inspectGetDbaasServiceMetricsPath(value: unknown, report: Report, place: Place): void {
  if (!isObject(value)) return fail(report, place, 'type', 'object', value)
  for (const key of namesIn(value, pathNames)) {
    const item = value[key]
    if (item === undefined) continue
    switch (key) {
      case 'service-name':
        if (!isGetDbaasServiceMetricsPathPart(item))
          inspectGetDbaasServiceMetricsPathPart(item, report, [place, key])
        break
    }
  }
  failMissing(report, place, value, ['service-name'])
}

function isGetDbaasServiceMetricsPathPart(value: unknown): boolean {
  return typeof value === 'string'
}

function inspectGetDbaasServiceMetricsPathPart(value: unknown, report: Report, place: Place): void {
  if (typeof value !== 'string') fail(report, place, 'type', 'string', value)
}

/** Validators for `POST /dbaas-service-metrics/{service-name}`. */
export const getDbaasServiceMetrics = {
  path: /* @__PURE__ */ schema<NonNullable<operations['get-dbaas-service-metrics']['parameters']['path']>>(
    isGetDbaasServiceMetricsPath,
    inspectGetDbaasServiceMetricsPath,
  ),
  query: undefined,
  body: GetServiceMetricsRequest,
  responses: {
    '200': ServiceMetrics,
    default: Problem,
  },
}
