// Generated from the contract by `pnpm generate`. Do not edit.
import type { operations } from '@dbaas-valkey/types'
import type { Path } from '../../runtime/path.js'
import { fail, failMissing, type Report } from '../../runtime/report.js'
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

function inspectResetDbaasValkeyUserPasswordPath(value: unknown, report: Report, path: Path): void {
  if (!isObject(value)) return fail(report, path, 'type', 'object', value)
  for (const key in value) {
    const item = value[key]
    if (item === undefined) continue
    switch (key) {
      case 'service-name':
        if (!isServiceName(item)) inspectServiceName(item, report, [...path, key])
        break
      case 'username':
        if (!isUsername(item)) inspectUsername(item, report, [...path, key])
        break
    }
  }
  failMissing(report, path, value, ['service-name', 'username'])
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
