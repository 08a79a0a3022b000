// Generated from the contract by `pnpm generate`. Do not edit.
import type { operations } from '@dbaas-valkey/types'
import { namesIn } from '../../runtime/names.js'
import type { Place } from '../../runtime/path.js'
import { fail, failMissing, type Report } from '../../runtime/report.js'
import { schema } from '../../runtime/schema.js'
import { isObject } from '../../runtime/values.js'
import { Problem } from '../schemas/problem.js'
import { inspectServiceName, isServiceName } from '../schemas/service-name.js'
import { ValkeyUserList } from '../schemas/valkey-user-list.js'

const pathNames: readonly string[] = ['service-name']

function isListDbaasValkeyUsersPath(value: unknown): boolean {
  if (!isObject(value)) return false
  if (!isServiceName(value['service-name'])) return false
  return true
}

function inspectListDbaasValkeyUsersPath(value: unknown, report: Report, place: Place): void {
  if (!isObject(value)) return fail(report, place, 'type', 'object', value)
  for (const key of namesIn(value, pathNames)) {
    const item = value[key]
    if (item === undefined) continue
    switch (key) {
      case 'service-name':
        if (!isServiceName(item)) inspectServiceName(item, report, [place, key])
        break
    }
  }
  failMissing(report, place, value, ['service-name'])
}

/** Validators for `GET /dbaas-valkey/{service-name}/user`. */
export const listDbaasValkeyUsers = {
  path: /* @__PURE__ */ schema<NonNullable<operations['list-dbaas-valkey-users']['parameters']['path']>>(
    isListDbaasValkeyUsersPath,
    inspectListDbaasValkeyUsersPath,
  ),
  query: undefined,
  body: undefined,
  responses: {
    '200': ValkeyUserList,
    default: Problem,
  },
}
