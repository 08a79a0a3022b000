// Generated from the contract by `pnpm generate`. Do not edit.
import type { components } from '@dbaas-valkey/types'
import { namesIn } from '../../runtime/names.js'
import type { Place } from '../../runtime/path.js'
import { fail, type Report } from '../../runtime/report.js'
import { schema } from '../../runtime/schema.js'
import type { Shape } from '../../runtime/shape.js'
import { isObject } from '../../runtime/values.js'
import { inspectUserPassword, isUserPassword } from './user-password.js'

/** The password that a user is to get. */
export type ResetValkeyUserPasswordRequest = components['schemas']['ResetValkeyUserPasswordRequest']

const resetValkeyUserPasswordRequestNames: readonly string[] = ['password']

export const shapeOfResetValkeyUserPasswordRequest: Shape = {
  names: resetValkeyUserPasswordRequestNames,
}

export function isResetValkeyUserPasswordRequest(value: unknown): value is ResetValkeyUserPasswordRequest {
  if (!isObject(value)) return false
  const item = value.password
  if (item !== undefined && !isUserPassword(item)) return false
  return true
}

export function inspectResetValkeyUserPasswordRequest(value: unknown, report: Report, place: Place): void {
  if (!isObject(value)) return fail(report, place, 'type', 'object', value)
  for (const key of namesIn(value, resetValkeyUserPasswordRequestNames)) {
    const item = value[key]
    if (item === undefined) continue
    switch (key) {
      case 'password':
        if (!isUserPassword(item)) inspectUserPassword(item, report, [place, key])
        break
    }
  }
}

export const ResetValkeyUserPasswordRequest = /* @__PURE__ */ schema<ResetValkeyUserPasswordRequest>(
  isResetValkeyUserPasswordRequest,
  inspectResetValkeyUserPasswordRequest,
)
