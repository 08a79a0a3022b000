// Generated from the contract by `pnpm generate`. Do not edit.
import type { operations } from '@dbaas-valkey/types'
import { namesIn } from '../../runtime/names.js'
import type { Place } from '../../runtime/path.js'
import { fail, failMissing, type Report } from '../../runtime/report.js'
import { schema } from '../../runtime/schema.js'
import { isObject } from '../../runtime/values.js'
import { Problem } from '../schemas/problem.js'
import { inspectServiceName, isServiceName } from '../schemas/service-name.js'
import { ValkeyService } from '../schemas/valkey-service.js'

const pathNames: readonly string[] = ['name']

function isGetDbaasServiceValkeyPath(value: unknown): boolean {
  if (!isObject(value)) return false
  if (!isServiceName(value.name)) return false
  return true
}

function inspectGetDbaasServiceValkeyPath(value: unknown, report: Report, place: Place): void {
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

/** Validators for `GET /dbaas-valkey/{name}`. */
export const getDbaasServiceValkey = {
  path: /* @__PURE__ */ schema<NonNullable<operations['get-dbaas-service-valkey']['parameters']['path']>>(
    isGetDbaasServiceValkeyPath,
    inspectGetDbaasServiceValkeyPath,
  ),
  query: undefined,
  body: undefined,
  responses: {
    '200': ValkeyService,
    default: Problem,
  },
}
