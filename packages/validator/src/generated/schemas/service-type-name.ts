// Generated from the contract by `pnpm generate`. Do not edit.
import type { components } from '@dbaas-valkey/types'
import type { Place } from '../../runtime/path.js'
import { fail, type Report } from '../../runtime/report.js'
import { schema } from '../../runtime/schema.js'
import { isLonger } from '../../runtime/text.js'

/** Kind of a database service, `valkey` for Valkey services. */
export type ServiceTypeName = components['schemas']['ServiceTypeName']

export function isServiceTypeName(value: unknown): value is ServiceTypeName {
  return typeof value === 'string' && !isLonger(value, 64)
}

export function inspectServiceTypeName(value: unknown, report: Report, place: Place): void {
  if (typeof value !== 'string') return fail(report, place, 'type', 'string', value)
  if (isLonger(value, 64)) fail(report, place, 'maxLength', 64, value)
}

export const ServiceTypeName = /* @__PURE__ */ schema<ServiceTypeName>(
  isServiceTypeName,
  inspectServiceTypeName,
)
