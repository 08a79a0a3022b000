// Generated from the contract by `pnpm generate`. Do not edit.
import type { components } from '@dbaas-valkey/types'
import type { Place } from '../../runtime/path.js'
import { secret } from '../../runtime/received.js'
import { fail, type Report } from '../../runtime/report.js'
import { schema } from '../../runtime/schema.js'
import { isLonger, isShorter } from '../../runtime/text.js'

/** Password for a user of a service. */
export type UserPassword = components['schemas']['UserPassword']

export function isUserPassword(value: unknown): value is UserPassword {
  return typeof value === 'string' && !isShorter(value, 8) && !isLonger(value, 256)
}

export function inspectUserPassword(value: unknown, report: Report, place: Place): void {
  if (typeof value !== 'string') return fail(report, place, 'type', 'string', secret)
  if (isShorter(value, 8)) fail(report, place, 'minLength', 8, secret)
  if (isLonger(value, 256)) fail(report, place, 'maxLength', 256, secret)
}

export const UserPassword = /* @__PURE__ */ schema<UserPassword>(
  isUserPassword,
  inspectUserPassword,
)
