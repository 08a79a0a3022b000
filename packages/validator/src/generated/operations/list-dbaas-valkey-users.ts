// Generated from the contract by `pnpm generate`. Do not edit.
import type { operations } from '@dbaas-valkey/types'
import type { Path } from '../../runtime/path.js'
import { fail, failMissing, type Report } from '../../runtime/report.js'
import { schema } from '../../runtime/schema.js'
import { isObject } from '../../runtime/values.js'
import { Problem } from '../schemas/problem.js'
import { inspectServiceName, isServiceName } from '../schemas/service-name.js'
import { ValkeyUserList } from '../schemas/valkey-user-list.js'

function isListDbaasValkeyUsersPath(value: unknown): boolean {
  if (!isObject(value)) return false
  const serviceName = value['service-name']
  return isServiceName(serviceName)
}

function inspectListDbaasValkeyUsersPath(value: unknown, report: Report, path: Path): void {
  if (!isObject(value)) return fail(report, path, 'type', 'object', value)
  for (const key in value) {
    const item = value[key]
    if (item === undefined) continue
    switch (key) {
      case 'service-name':
        if (!isServiceName(item)) inspectServiceName(item, report, [...path, key])
        break
    }
  }
  failMissing(report, path, value, ['service-name'])
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
