// Generated from the contract by `pnpm generate`. Do not edit.
import type { components } from '@dbaas-valkey/types'
import type { Place } from '../../runtime/path.js'
import { fail, type Report } from '../../runtime/report.js'
import { schema } from '../../runtime/schema.js'
import { isLonger } from '../../runtime/text.js'

/** Name of a user of a service. */
export type Username = components['schemas']['Username']

export function isUsername(value: unknown): value is Username {
  return typeof value === 'string' && value !== '' && !isLonger(value, 64)
}

export function inspectUsername(value: unknown, report: Report, place: Place): void {
  if (typeof value !== 'string') return fail(report, place, 'type', 'string', value)
  if (value === '') fail(report, place, 'minLength', 1, value)
  if (isLonger(value, 64)) fail(report, place, 'maxLength', 64, value)
}

export const Username = /* @__PURE__ */ schema<Username>(isUsername, inspectUsername)
