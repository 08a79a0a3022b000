// Generated from the contract by `pnpm generate`. Do not edit.
import type { components } from '@dbaas-valkey/types'
import { namesIn } from '../../runtime/names.js'
import type { Place } from '../../runtime/path.js'
import { fail, isFull, type Report } from '../../runtime/report.js'
import { schema } from '../../runtime/schema.js'
import type { Shape } from '../../runtime/shape.js'
import { isObject } from '../../runtime/values.js'
import { inspectValkeyUser, isValkeyUser, shapeOfValkeyUser } from './valkey-user.js'

/** The users of a Valkey service. */
export type ValkeyUserList = components['schemas']['ValkeyUserList']

const valkeyUserListNames: readonly string[] = ['users']

const shapeOfValkeyUserListUsers: Shape = { items: () => shapeOfValkeyUser }

export const shapeOfValkeyUserList: Shape = {
  names: valkeyUserListNames,
  properties: { users: () => shapeOfValkeyUserListUsers },
}

export function isValkeyUserList(value: unknown): value is ValkeyUserList {
  if (!isObject(value)) return false
  const item = value.users
  if (item !== undefined) {
    if (!Array.isArray(item)) return false
    for (let index = 0; index < item.length; index++) {
      if (!isValkeyUser(item[index])) return false
    }
  }
  return true
}

export function inspectValkeyUserList(value: unknown, report: Report, place: Place): void {
  if (!isObject(value)) return fail(report, place, 'type', 'object', value)
  for (const key of namesIn(value, valkeyUserListNames)) {
    const item = value[key]
    if (item === undefined) continue
    switch (key) {
      case 'users':
        if (!Array.isArray(item)) {
          fail(report, [place, key], 'type', 'array', item)
        } else {
          for (let index = 0; index < item.length && !isFull(report); index++) {
            const item2: unknown = item[index]
            if (!isValkeyUser(item2)) inspectValkeyUser(item2, report, [[place, key], index])
          }
        }
        break
    }
  }
}

export const ValkeyUserList = /* @__PURE__ */ schema<ValkeyUserList>(
  isValkeyUserList,
  inspectValkeyUserList,
)
