// Generated from the contract by `pnpm generate`. Do not edit.
import type { components } from '@dbaas-valkey/types'
import { namesIn } from '../../runtime/names.js'
import type { Place } from '../../runtime/path.js'
import { secret } from '../../runtime/received.js'
import { fail, type Report } from '../../runtime/report.js'
import { schema } from '../../runtime/schema.js'
import type { Shape } from '../../runtime/shape.js'
import { isObject } from '../../runtime/values.js'
import { inspectAccessControl, isAccessControl, shapeOfAccessControl } from './access-control.js'

/** A user as the service lists it. */
export type ValkeyServiceUser = components['schemas']['ValkeyServiceUser']

const valkeyServiceUserNames: readonly string[] = ['access-control', 'password', 'type', 'username']

export const shapeOfValkeyServiceUser: Shape = {
  names: valkeyServiceUserNames,
  properties: { 'access-control': () => shapeOfAccessControl },
}

export function isValkeyServiceUser(value: unknown): value is ValkeyServiceUser {
  if (!isObject(value)) return false
  let item = value['access-control']
  if (item !== undefined && !isAccessControl(item)) return false
  item = value.password
  if (item !== undefined && typeof item !== 'string') return false
  item = value.type
  if (item !== undefined && typeof item !== 'string') return false
  item = value.username
  if (item !== undefined && typeof item !== 'string') return false
  return true
}

export function inspectValkeyServiceUser(value: unknown, report: Report, place: Place): void {
  if (!isObject(value)) return fail(report, place, 'type', 'object', value)
  for (const key of namesIn(value, valkeyServiceUserNames)) {
    const item = value[key]
    if (item === undefined) continue
    switch (key) {
      case 'access-control':
        if (!isAccessControl(item)) inspectAccessControl(item, report, [place, key])
        break
      case 'password':
        if (typeof item !== 'string') fail(report, [place, key], 'type', 'string', secret)
        break
      case 'type':
      case 'username':
        if (typeof item !== 'string') fail(report, [place, key], 'type', 'string', item)
        break
    }
  }
}

export const ValkeyServiceUser = /* @__PURE__ */ schema<ValkeyServiceUser>(
  isValkeyServiceUser,
  inspectValkeyServiceUser,
)
