// Generated from the contract by `pnpm generate`. Do not edit.
import type { components } from '@dbaas-valkey/types'
import { namesIn } from '../../runtime/names.js'
import type { Place } from '../../runtime/path.js'
import { fail, isFull, type Report } from '../../runtime/report.js'
import { schema } from '../../runtime/schema.js'
import type { Shape } from '../../runtime/shape.js'
import { isObject } from '../../runtime/values.js'
import {
  inspectServiceLogEntry,
  isServiceLogEntry,
  shapeOfServiceLogEntry,
} from './service-log-entry.js'

/** A page of a service's log. */
export type ServiceLogs = components['schemas']['ServiceLogs']

const serviceLogsNames: readonly string[] = ['first-log-offset', 'logs', 'offset']

const shapeOfServiceLogsLogs: Shape = { items: () => shapeOfServiceLogEntry }

export const shapeOfServiceLogs: Shape = {
  names: serviceLogsNames,
  properties: { logs: () => shapeOfServiceLogsLogs },
}

export function isServiceLogs(value: unknown): value is ServiceLogs {
  if (!isObject(value)) return false
  let item = value['first-log-offset']
  if (item !== undefined && typeof item !== 'string') return false
  item = value.logs
  if (item !== undefined) {
    if (!Array.isArray(item)) return false
    for (let index = 0; index < item.length; index++) {
      if (!isServiceLogEntry(item[index])) return false
    }
  }
  item = value.offset
  if (item !== undefined && typeof item !== 'string') return false
  return true
}

export function inspectServiceLogs(value: unknown, report: Report, place: Place): void {
  if (!isObject(value)) return fail(report, place, 'type', 'object', value)
  for (const key of namesIn(value, serviceLogsNames)) {
    const item = value[key]
    if (item === undefined) continue
    switch (key) {
      case 'first-log-offset':
      case 'offset':
        if (typeof item !== 'string') fail(report, [place, key], 'type', 'string', item)
        break
      case 'logs':
        if (!Array.isArray(item)) {
          fail(report, [place, key], 'type', 'array', item)
        } else {
          for (let index = 0; index < item.length && !isFull(report); index++) {
            const item2: unknown = item[index]
            if (!isServiceLogEntry(item2))
              inspectServiceLogEntry(item2, report, [[place, key], index])
          }
        }
        break
    }
  }
}

export const ServiceLogs = /* @__PURE__ */ schema<ServiceLogs>(isServiceLogs, inspectServiceLogs)
