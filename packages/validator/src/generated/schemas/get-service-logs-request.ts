// Generated from the contract by `pnpm generate`. Do not edit.
import type { components } from '@dbaas-valkey/types'
import { namesIn } from '../../runtime/names.js'
import type { Place } from '../../runtime/path.js'
import { fail, type Report } from '../../runtime/report.js'
import { schema } from '../../runtime/schema.js'
import type { Shape } from '../../runtime/shape.js'
import { isInteger, isObject } from '../../runtime/values.js'
import { inspectSortOrder, isSortOrder } from './sort-order.js'

/** A page of a service's log. */
export type GetServiceLogsRequest = components['schemas']['GetServiceLogsRequest']

const getServiceLogsRequestNames: readonly string[] = ['limit', 'offset', 'sort-order']

export const shapeOfGetServiceLogsRequest: Shape = { names: getServiceLogsRequestNames }

export function isGetServiceLogsRequest(value: unknown): value is GetServiceLogsRequest {
  if (!isObject(value)) return false
  let item = value.limit
  if (item !== undefined && (!isInteger(item) || item < 1 || item > 500)) return false
  item = value.offset
  if (item !== undefined && typeof item !== 'string') return false
  item = value['sort-order']
  if (item !== undefined && !isSortOrder(item)) return false
  return true
}

export function inspectGetServiceLogsRequest(value: unknown, report: Report, place: Place): void {
  if (!isObject(value)) return fail(report, place, 'type', 'object', value)
  for (const key of namesIn(value, getServiceLogsRequestNames)) {
    const item = value[key]
    if (item === undefined) continue
    switch (key) {
      case 'limit':
        if (!isInteger(item)) {
          fail(report, [place, key], 'type', 'integer', item)
        } else {
          if (item < 1) fail(report, [place, key], 'minimum', 1, item)
          if (item > 500) fail(report, [place, key], 'maximum', 500, item)
        }
        break
      case 'offset':
        if (typeof item !== 'string') fail(report, [place, key], 'type', 'string', item)
        break
      case 'sort-order':
        if (!isSortOrder(item)) inspectSortOrder(item, report, [place, key])
        break
    }
  }
}

export const GetServiceLogsRequest = /* @__PURE__ */ schema<GetServiceLogsRequest>(
  isGetServiceLogsRequest,
  inspectGetServiceLogsRequest,
)
