// Generated from the contract by `pnpm generate`. Do not edit.
import type { operations } from '@dbaas-valkey/types'
import { fail, failMissing, inspectAt, type Report } from '../../runtime/report.js'
import { schema } from '../../runtime/schema.js'
import { isObject } from '../../runtime/values.js'
import { Operation } from '../schemas/operation.js'
import { Problem } from '../schemas/problem.js'
import { ResetValkeyUserPasswordRequest } from '../schemas/reset-valkey-user-password-request.js'
import { inspectServiceName, isServiceName } from '../schemas/service-name.js'
import { inspectUsername, isUsername } from '../schemas/username.js'

function isResetDbaasValkeyUserPasswordPath(value: unknown): boolean {
  if (!isObject(value)) return false
  const serviceName = value['service-name']
  if (!isServiceName(serviceName)) return false
  const username = value.username
  return isUsername(username)
}

function inspectResetDbaasValkeyUserPasswordPath(value: unknown, report: Report): void {
  if (!isObject(value)) return fail(report, 'type', 'object', value)
  for (const key in value) {
    const item = value[key]
    if (item === undefined) continue
    switch (key) {
      case 'service-name':
        if (!isServiceName(item)) inspectAt(report, inspectServiceName, item, key)
        break
      case 'username':
        if (!isUsername(item)) inspectAt(report, inspectUsername, item, key)
        break
    }
  }
  failMissing(report, value, ['service-name', 'username'])
}

/** Validators for `PUT /dbaas-valkey/{service-name}/user/{username}/password/reset`. */
export const resetDbaasValkeyUserPassword = {
  path: /* @__PURE__ */ schema<NonNullable<operations['reset-dbaas-valkey-user-password']['parameters']['path']>>(
    isResetDbaasValkeyUserPasswordPath,
    inspectResetDbaasValkeyUserPasswordPath,
  ),
  query: undefined,
  body: ResetValkeyUserPasswordRequest,
  responses: {
    '200': Operation,
    default: Problem,
  },
}
