// Generated from the contract by `pnpm generate`. Do not edit.
import type { operations } from '@dbaas-valkey/types'
import type { Path } from '../../runtime/path.js'
import { fail, failMissing, type Report } from '../../runtime/report.js'
import { schema } from '../../runtime/schema.js'
import { isObject } from '../../runtime/values.js'
import { Problem } from '../schemas/problem.js'
import { inspectServiceName, isServiceName } from '../schemas/service-name.js'
import { inspectUsername, isUsername } from '../schemas/username.js'
import { ValkeyUserSecrets } from '../schemas/valkey-user-secrets.js'

function isRevealDbaasValkeyUserPasswordPath(value: unknown): boolean {
  if (!isObject(value)) return false
  const serviceName = value['service-name']
  if (!isServiceName(serviceName)) return false
  const username = value.username
  return isUsername(username)
}

function inspectRevealDbaasValkeyUserPasswordPath(value: unknown, report: Report, path: Path): void {
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

/** Validators for `GET /dbaas-valkey/{service-name}/user/{username}/password/reveal`. */
export const revealDbaasValkeyUserPassword = {
  path: /* @__PURE__ */ schema<NonNullable<operations['reveal-dbaas-valkey-user-password']['parameters']['path']>>(
    isRevealDbaasValkeyUserPasswordPath,
    inspectRevealDbaasValkeyUserPasswordPath,
  ),
  query: undefined,
  body: undefined,
  responses: {
    '200': ValkeyUserSecrets,
    default: Problem,
  },
}
