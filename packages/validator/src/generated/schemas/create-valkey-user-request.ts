// Generated from the contract by `pnpm generate`. Do not edit.
import type { components } from '@dbaas-valkey/types'
import type { Path } from '../../runtime/path.js'
import { fail, failMissing, type Report } from '../../runtime/report.js'
import { schema } from '../../runtime/schema.js'
import { isObject } from '../../runtime/values.js'
import { inspectAccessControl, isAccessControl } from './access-control.js'
import { inspectUsername, isUsername } from './username.js'

/** A user to create. */
export type CreateValkeyUserRequest = components['schemas']['CreateValkeyUserRequest']

export function isCreateValkeyUserRequest(value: unknown): value is CreateValkeyUserRequest {
  if (!isObject(value)) return false
  const accessControl = value['access-control']
  if (accessControl !== undefined && !isAccessControl(accessControl)) return false
  const username = value.username
  return isUsername(username)
}

function inspectCreateValkeyUserRequest(value: unknown, report: Report, path: Path): void {
  if (!isObject(value)) return fail(report, path, 'type', 'object', value)
  for (const key in value) {
    const item = value[key]
    if (item === undefined) continue
    switch (key) {
      case 'access-control':
        if (!isAccessControl(item)) inspectAccessControl(item, report, [...path, key])
        break
      case 'username':
        if (!isUsername(item)) inspectUsername(item, report, [...path, key])
        break
    }
  }
  failMissing(report, path, value, ['username'])
}

export const CreateValkeyUserRequest = /* @__PURE__ */ schema<CreateValkeyUserRequest>(
  isCreateValkeyUserRequest,
  inspectCreateValkeyUserRequest,
)
