// Generated from the contract by `pnpm generate`. Do not edit.
import type { components } from '@dbaas-valkey/types'
import type { Path } from '../../runtime/path.js'
import { fail, type Report } from '../../runtime/report.js'
import { schema } from '../../runtime/schema.js'
import { isInteger, isObject } from '../../runtime/values.js'
import { inspectSortOrder, isSortOrder } from './sort-order.js'

/** A page of a service's log. */
export type GetServiceLogsRequest = components['schemas']['GetServiceLogsRequest']

export function isGetServiceLogsRequest(value: unknown): value is GetServiceLogsRequest {
  if (!isObject(value)) return false
  const limit = value.limit
  if (limit !== undefined && (!isInteger(limit) || limit < 1 || limit > 500)) return false
  const offset = value.offset
  if (offset !== undefined && typeof offset !== 'string') return false
  const sortOrder = value['sort-order']
  return sortOrder === undefined || isSortOrder(sortOrder)
}

function inspectGetServiceLogsRequest(value: unknown, report: Report, path: Path): void {
  if (!isObject(value)) return fail(report, path, 'type', 'object', value)
  for (const key in value) {
    const item = value[key]
    if (item === undefined) continue
    switch (key) {
      case 'limit':
        if (!isInteger(item)) {
          fail(report, [...path, key], 'type', 'integer', item)
        } else {
          if (item < 1) fail(report, [...path, key], 'minimum', 1, item)
          if (item > 500) fail(report, [...path, key], 'maximum', 500, item)
        }
        break
      case 'offset':
        if (typeof item !== 'string') fail(report, [...path, key], 'type', 'string', item)
        break
      case 'sort-order':
        if (!isSortOrder(item)) inspectSortOrder(item, report, [...path, key])
        break
    }
  }
}

export const GetServiceLogsRequest = /* @__PURE__ */ schema<GetServiceLogsRequest>(
  isGetServiceLogsRequest,
  inspectGetServiceLogsRequest,
)
