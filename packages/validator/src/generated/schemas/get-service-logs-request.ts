// Generated from the contract by `pnpm generate`. Do not edit.
import type { components } from '@dbaas-valkey/types'
import { matchesInt64 } from '../../runtime/formats/int64.js'
import { fail, inspectAt, type Report } from '../../runtime/report.js'
import { schema } from '../../runtime/schema.js'
import { isInteger, isObject } from '../../runtime/values.js'
import { inspectSortOrder, isSortOrder } from './sort-order.js'

/** A page of a service's log. */
export type GetServiceLogsRequest = components['schemas']['GetServiceLogsRequest']

export function isGetServiceLogsRequest(value: unknown): value is GetServiceLogsRequest {
  if (!isObject(value)) return false
  const limit = value.limit
  if (
    limit !== undefined &&
    (!isInteger(limit) || limit < 1 || limit > 500 || !matchesInt64(limit))
  )
    return false
  const offset = value.offset
  if (offset !== undefined && typeof offset !== 'string') return false
  const sortOrder = value['sort-order']
  return sortOrder === undefined || isSortOrder(sortOrder)
}

function inspectGetServiceLogsRequest(value: unknown, report: Report): void {
  if (!isObject(value)) return fail(report, 'type', 'object', value)
  for (const key in value) {
    const item = value[key]
    if (item === undefined) continue
    switch (key) {
      case 'limit':
        if (!isInteger(item)) {
          fail(report, 'type', 'integer', item, key)
        } else {
          if (item < 1) fail(report, 'minimum', 1, item, key)
          if (item > 500) fail(report, 'maximum', 500, item, key)
          if (!matchesInt64(item)) fail(report, 'format', 'int64', item, key)
        }
        break
      case 'offset':
        if (typeof item !== 'string') fail(report, 'type', 'string', item, key)
        break
      case 'sort-order':
        if (!isSortOrder(item)) inspectAt(report, inspectSortOrder, item, key)
        break
    }
  }
}

export const GetServiceLogsRequest = /* @__PURE__ */ schema<GetServiceLogsRequest>(
  isGetServiceLogsRequest,
  inspectGetServiceLogsRequest,
)
