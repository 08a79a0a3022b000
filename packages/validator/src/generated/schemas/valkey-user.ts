// Generated from the contract by `pnpm generate`. Do not edit.
import type { components } from '@dbaas-valkey/types'
import type { Path } from '../../runtime/path.js'
import { fail, failMissing, type Report } from '../../runtime/report.js'
import { schema } from '../../runtime/schema.js'
import { isObject } from '../../runtime/values.js'
import { inspectAccessControl, isAccessControl } from './access-control.js'
import { inspectUsername, isUsername } from './username.js'

/** A user of a Valkey service. */
export type ValkeyUser = components['schemas']['ValkeyUser']

export function isValkeyUser(value: unknown): value is ValkeyUser {
  if (!isObject(value)) return false
  const accessControl = value['access-control']
  if (accessControl !== undefined && !isAccessControl(accessControl)) return false
  const type = value.type
  if (type !== undefined && typeof type !== 'string') return false
  const username = value.username
  return isUsername(username)
}

export function inspectValkeyUser(value: unknown, report: Report, path: Path): void {
  if (!isObject(value)) return fail(report, path, 'type', 'object', value)
  for (const key in value) {
    const item = value[key]
    if (item === undefined) continue
    switch (key) {
      case 'access-control':
        if (!isAccessControl(item)) inspectAccessControl(item, report, [...path, key])
        break
      case 'type':
        if (typeof item !== 'string') fail(report, [...path, key], 'type', 'string', item)
        break
      case 'username':
        if (!isUsername(item)) inspectUsername(item, report, [...path, key])
        break
    }
  }
  failMissing(report, path, value, ['username'])
}

export const ValkeyUser = /* @__PURE__ */ schema<ValkeyUser>(isValkeyUser, inspectValkeyUser)
