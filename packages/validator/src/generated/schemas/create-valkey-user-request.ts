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

/** A user to create. */
export type CreateValkeyUserRequest = components['schemas']['CreateValkeyUserRequest']

const createValkeyUserRequestNames: readonly string[] = ['access-control', 'username']

export const shapeOfCreateValkeyUserRequest: Shape = {
  names: createValkeyUserRequestNames,
  properties: { 'access-control': () => shapeOfAccessControl },
}

export function isCreateValkeyUserRequest(value: unknown): value is CreateValkeyUserRequest {
  if (!isObject(value)) return false
  const item = value['access-control']
  if (item !== undefined && !isAccessControl(item)) return false
  if (!isUsername(value.username)) return false
  return true
}

export function inspectCreateValkeyUserRequest(value: unknown, report: Report, place: Place): void {
  if (!isObject(value)) return fail(report, place, 'type', 'object', value)
  for (const key of namesIn(value, createValkeyUserRequestNames)) {
    const item = value[key]
    if (item === undefined) continue
    switch (key) {
      case 'access-control':
        if (!isAccessControl(item)) inspectAccessControl(item, report, [place, key])
        break
      case 'username':
        if (!isUsername(item)) inspectUsername(item, report, [place, key])
        break
    }
  }
  failMissing(report, place, value, ['username'])
}

export const CreateValkeyUserRequest = /* @__PURE__ */ schema<CreateValkeyUserRequest>(
  isCreateValkeyUserRequest,
  inspectCreateValkeyUserRequest,
)
