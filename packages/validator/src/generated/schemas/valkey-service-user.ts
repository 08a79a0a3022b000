// Generated from the contract by `pnpm generate`. Do not edit.
import type { components } from '@dbaas-valkey/types'
import type { Path } from '../../runtime/path.js'
import { secret } from '../../runtime/received.js'
import { fail, type Report } from '../../runtime/report.js'
import { schema } from '../../runtime/schema.js'
import { isObject } from '../../runtime/values.js'
import { inspectAccessControl, isAccessControl } from './access-control.js'

/** A user as the service lists it, with its password. */
export type ValkeyServiceUser = components['schemas']['ValkeyServiceUser']

export function isValkeyServiceUser(value: unknown): value is ValkeyServiceUser {
  if (!isObject(value)) return false
  const accessControl = value['access-control']
  if (accessControl !== undefined && !isAccessControl(accessControl)) return false
  const password = value.password
  if (password !== undefined && typeof password !== 'string') return false
  const type = value.type
  if (type !== undefined && typeof type !== 'string') return false
  const username = value.username
  return username === undefined || typeof username === 'string'
}

export function inspectValkeyServiceUser(value: unknown, report: Report, path: Path): void {
  if (!isObject(value)) return fail(report, path, 'type', 'object', value)
  for (const key in value) {
    const item = value[key]
    if (item === undefined) continue
    switch (key) {
      case 'access-control':
        if (!isAccessControl(item)) inspectAccessControl(item, report, [...path, key])
        break
      case 'password':
        if (typeof item !== 'string') fail(report, [...path, key], 'type', 'string', secret)
        break
      case 'type':
      case 'username':
        if (typeof item !== 'string') fail(report, [...path, key], 'type', 'string', item)
        break
    }
  }
}

export const ValkeyServiceUser = /* @__PURE__ */ schema<ValkeyServiceUser>(
  isValkeyServiceUser,
  inspectValkeyServiceUser,
)
