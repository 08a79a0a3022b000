// Generated from the contract by `pnpm generate`. Do not edit.
import type { operations } from '@dbaas-valkey/types'
import { namesIn } from '../../runtime/names.js'
import type { Place } from '../../runtime/path.js'
import { fail, failMissing, type Report } from '../../runtime/report.js'
import { schema } from '../../runtime/schema.js'
import { isObject } from '../../runtime/values.js'
import { Operation } from '../schemas/operation.js'
import { Problem } from '../schemas/problem.js'
import { inspectServiceName, isServiceName } from '../schemas/service-name.js'

const pathNames: readonly string[] = ['name']

function isStartDbaasValkeyMaintenancePath(value: unknown): boolean {
  if (!isObject(value)) return false
  if (!isServiceName(value.name)) return false
  return true
}

function inspectStartDbaasValkeyMaintenancePath(value: unknown, report: Report, place: Place): void {
  if (!isObject(value)) return fail(report, place, 'type', 'object', value)
  for (const key of namesIn(value, pathNames)) {
    const item = value[key]
    if (item === undefined) continue
    switch (key) {
      case 'name':
        if (!isServiceName(item)) inspectServiceName(item, report, [place, key])
        break
    }
  }
  failMissing(report, place, value, ['name'])
}

/** Validators for `PUT /dbaas-valkey/{name}/maintenance/start`. */
export const startDbaasValkeyMaintenance = {
  path: /* @__PURE__ */ schema<NonNullable<operations['start-dbaas-valkey-maintenance']['parameters']['path']>>(
    isStartDbaasValkeyMaintenancePath,
    inspectStartDbaasValkeyMaintenancePath,
  ),
  query: undefined,
  body: undefined,
  responses: {
    '200': Operation,
    default: Problem,
  },
}
