// Generated from the contract by `pnpm generate`. Do not edit.
import type { components } from '@dbaas-valkey/types'
import type { Place } from '../../runtime/path.js'
import { fail, isFull, type Report } from '../../runtime/report.js'
import { schema } from '../../runtime/schema.js'

/**
 * Address blocks in CIDR notation from which connections are allowed, such as `10.20.0.0/16`. A
 * single address stands for a block of its own. `0.0.0.0/0` lets everybody in; an empty list
 * nobody.
 */
export type IpFilter = components['schemas']['IpFilter']

export function isIpFilter(value: unknown): value is IpFilter {
  if (!Array.isArray(value)) return false
  for (let index = 0; index < value.length; index++) {
    const item: unknown = value[index]
    if (typeof item !== 'string') return false
  }
  return true
}

export function inspectIpFilter(value: unknown, report: Report, place: Place): void {
  if (!Array.isArray(value)) return fail(report, place, 'type', 'array', value)
  for (let index = 0; index < value.length && !isFull(report); index++) {
    const item: unknown = value[index]
    if (typeof item !== 'string') fail(report, [place, index], 'type', 'string', item)
  }
}

export const IpFilter = /* @__PURE__ */ schema<IpFilter>(isIpFilter, inspectIpFilter)
