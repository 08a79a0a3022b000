// Generated from the contract by `pnpm generate`. Do not edit.
import type { components } from '@dbaas-valkey/types'
import type { Place } from '../../runtime/path.js'
import { fail, type Report } from '../../runtime/report.js'
import { schema } from '../../runtime/schema.js'
import { isLonger } from '../../runtime/text.js'

/** Name of a database service, unique in the organization. It cannot be changed. */
export type ServiceName = components['schemas']['ServiceName']

export function isServiceName(value: unknown): value is ServiceName {
  return typeof value === 'string' && !isLonger(value, 63)
}

export function inspectServiceName(value: unknown, report: Report, place: Place): void {
  if (typeof value !== 'string') return fail(report, place, 'type', 'string', value)
  if (isLonger(value, 63)) fail(report, place, 'maxLength', 63, value)
}

export const ServiceName = /* @__PURE__ */ schema<ServiceName>(isServiceName, inspectServiceName)
