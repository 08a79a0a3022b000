// Generated from the contract by `pnpm generate`. Do not edit.
import type { components } from '@dbaas-valkey/types'
import { namesIn } from '../../runtime/names.js'
import type { Place } from '../../runtime/path.js'
import { fail, type Report } from '../../runtime/report.js'
import { schema } from '../../runtime/schema.js'
import type { Shape } from '../../runtime/shape.js'
import { isObject } from '../../runtime/values.js'
import { inspectAccessControl, isAccessControl, shapeOfAccessControl } from './access-control.js'

/** What a user may do from now on. */
export type UpdateValkeyUserAccessControlRequest = components['schemas']['UpdateValkeyUserAccessControlRequest']

const updateValkeyUserAccessControlRequestNames: readonly string[] = ['access-control']

export const shapeOfUpdateValkeyUserAccessControlRequest: Shape = {
  names: updateValkeyUserAccessControlRequestNames,
  properties: { 'access-control': () => shapeOfAccessControl },
}

export function isUpdateValkeyUserAccessControlRequest(value: unknown): value is UpdateValkeyUserAccessControlRequest {
  if (!isObject(value)) return false
  const item = value['access-control']
  if (item !== undefined && !isAccessControl(item)) return false
  return true
}

export function inspectUpdateValkeyUserAccessControlRequest(value: unknown, report: Report, place: Place): void {
  if (!isObject(value)) return fail(report, place, 'type', 'object', value)
  for (const key of namesIn(value, updateValkeyUserAccessControlRequestNames)) {
    const item = value[key]
    if (item === undefined) continue
    switch (key) {
      case 'access-control':
        if (!isAccessControl(item)) inspectAccessControl(item, report, [place, key])
        break
    }
  }
}

export const UpdateValkeyUserAccessControlRequest = /* @__PURE__ */ schema<UpdateValkeyUserAccessControlRequest>(
  isUpdateValkeyUserAccessControlRequest,
  inspectUpdateValkeyUserAccessControlRequest,
)
