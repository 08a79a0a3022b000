// Generated from the contract by `pnpm generate`. Do not edit.
import type { operations } from '@dbaas-valkey/types'
import { namesIn } from '../../runtime/names.js'
import type { Place } from '../../runtime/path.js'
import { fail, failMissing, type Report } from '../../runtime/report.js'
import { schema } from '../../runtime/schema.js'
import { isObject } from '../../runtime/values.js'
import { Problem } from '../schemas/problem.js'
import { inspectServiceName, isServiceName } from '../schemas/service-name.js'
import { inspectUsername, isUsername } from '../schemas/username.js'
import { ValkeyUserSecrets } from '../schemas/valkey-user-secrets.js'

const pathNames: readonly string[] = ['service-name', 'username']

function isRevealDbaasValkeyUserPasswordPath(value: unknown): boolean {
  if (!isObject(value)) return false
  if (!isServiceName(value['service-name'])) return false
  if (!isUsername(value.username)) return false
  return true
}

function inspectRevealDbaasValkeyUserPasswordPath(value: unknown, report: Report, place: Place): void {
  if (!isObject(value)) return fail(report, place, 'type', 'object', value)
  for (const key of namesIn(value, pathNames)) {
    const item = value[key]
    if (item === undefined) continue
    switch (key) {
      case 'service-name':
        if (!isServiceName(item)) inspectServiceName(item, report, [place, key])
        break
      case 'username':
        if (!isUsername(item)) inspectUsername(item, report, [place, key])
        break
    }
  }
  failMissing(report, place, value, ['service-name', 'username'])
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
