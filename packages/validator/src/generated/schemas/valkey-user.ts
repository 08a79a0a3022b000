// Generated from the contract by `pnpm generate`. Do not edit.
import type { components } from '@dbaas-valkey/types'
import { namesIn } from '../../runtime/names.js'
import type { Place } from '../../runtime/path.js'
import { fail, failMissing, type Report } from '../../runtime/report.js'
import { schema } from '../../runtime/schema.js'
import type { Shape } from '../../runtime/shape.js'
import { isObject } from '../../runtime/values.js'
import { inspectAccessControl, isAccessControl, shapeOfAccessControl } from './access-control.js'
import { inspectUsername, isUsername } from './username.js'

/** A user of a Valkey service. */
export type ValkeyUser = components['schemas']['ValkeyUser']

const valkeyUserNames: readonly string[] = ['access-control', 'type', 'username']

export const shapeOfValkeyUser: Shape = {
  names: valkeyUserNames,
  properties: { 'access-control': () => shapeOfAccessControl },
}

export function isValkeyUser(value: unknown): value is ValkeyUser {
  if (!isObject(value)) return false
  let item = value['access-control']
  if (item !== undefined && !isAccessControl(item)) return false
  item = value.type
  if (item !== undefined && typeof item !== 'string') return false
  if (!isUsername(value.username)) return false
  return true
}

export function inspectValkeyUser(value: unknown, report: Report, place: Place): void {
  if (!isObject(value)) return fail(report, place, 'type', 'object', value)
  for (const key of namesIn(value, valkeyUserNames)) {
    const item = value[key]
    if (item === undefined) continue
    switch (key) {
      case 'access-control':
        if (!isAccessControl(item)) inspectAccessControl(item, report, [place, key])
        break
      case 'type':
        if (typeof item !== 'string') fail(report, [place, key], 'type', 'string', item)
        break
      case 'username':
        if (!isUsername(item)) inspectUsername(item, report, [place, key])
        break
    }
  }
  failMissing(report, place, value, ['username'])
}

export const ValkeyUser = /* @__PURE__ */ schema<ValkeyUser>(isValkeyUser, inspectValkeyUser)
