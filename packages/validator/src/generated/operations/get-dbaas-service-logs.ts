// Generated from the contract by `pnpm generate`. Do not edit.
import type { operations } from '@dbaas-valkey/types'
import { namesIn } from '../../runtime/names.js'
import type { Place } from '../../runtime/path.js'
import { fail, failMissing, type Report } from '../../runtime/report.js'
import { schema } from '../../runtime/schema.js'
import { isObject } from '../../runtime/values.js'
import { GetServiceLogsRequest } from '../schemas/get-service-logs-request.js'
import { Problem } from '../schemas/problem.js'
import { ServiceLogs } from '../schemas/service-logs.js'

const pathNames: readonly string[] = ['service-name']

function isGetDbaasServiceLogsPath(value: unknown): boolean {
  if (!isObject(value)) return false
  if (!isGetDbaasServiceLogsPathPart(value['service-name'])) return false
  return true
}

function inspectGetDbaasServiceLogsPath(value: unknown, report: Report, place: Place): void {
  if (!isObject(value)) return fail(report, place, 'type', 'object', value)
  for (const key of namesIn(value, pathNames)) {
    const item = value[key]
    if (item === undefined) continue
    switch (key) {
      case 'service-name':
        if (!isGetDbaasServiceLogsPathPart(item))
          inspectGetDbaasServiceLogsPathPart(item, report, [place, key])
        break
    }
  }
  failMissing(report, place, value, ['service-name'])
}

function isGetDbaasServiceLogsPathPart(value: unknown): boolean {
  return typeof value === 'string'
}

function inspectGetDbaasServiceLogsPathPart(value: unknown, report: Report, place: Place): void {
  if (typeof value !== 'string') fail(report, place, 'type', 'string', value)
}

/** Validators for `POST /dbaas-service-logs/{service-name}`. */
export const getDbaasServiceLogs = {
  path: /* @__PURE__ */ schema<NonNullable<operations['get-dbaas-service-logs']['parameters']['path']>>(
    isGetDbaasServiceLogsPath,
    inspectGetDbaasServiceLogsPath,
  ),
  query: undefined,
  body: GetServiceLogsRequest,
  responses: {
    '200': ServiceLogs,
    default: Problem,
  },
}
