// Generated from the contract by `pnpm generate`. Do not edit.
import type { components } from '@dbaas-valkey/types'
import type { Path } from '../../runtime/path.js'
import { fail, isFull, type Report } from '../../runtime/report.js'
import { schema } from '../../runtime/schema.js'
import { isObject } from '../../runtime/values.js'
import { inspectServiceLogEntry, isServiceLogEntry } from './service-log-entry.js'

/** A page of a service's log. */
export type ServiceLogs = components['schemas']['ServiceLogs']

export function isServiceLogs(value: unknown): value is ServiceLogs {
  if (!isObject(value)) return false
  const firstLogOffset = value['first-log-offset']
  if (firstLogOffset !== undefined && typeof firstLogOffset !== 'string') return false
  const logs = value.logs
  if (logs !== undefined) {
    if (!Array.isArray(logs)) return false
    for (let index = 0; index < logs.length; index++) {
      const item: unknown = logs[index]
      if (!isServiceLogEntry(item)) return false
    }
  }
  const offset = value.offset
  return offset === undefined || typeof offset === 'string'
}

function inspectServiceLogs(value: unknown, report: Report, path: Path): void {
  if (!isObject(value)) return fail(report, path, 'type', 'object', value)
  for (const key in value) {
    const item = value[key]
    if (item === undefined) continue
    switch (key) {
      case 'first-log-offset':
      case 'offset':
        if (typeof item !== 'string') fail(report, [...path, key], 'type', 'string', item)
        break
      case 'logs':
        if (!Array.isArray(item)) {
          fail(report, [...path, key], 'type', 'array', item)
        } else {
          for (let index = 0; index < item.length && !isFull(report); index++) {
            const item2: unknown = item[index]
            if (!isServiceLogEntry(item2))
              inspectServiceLogEntry(item2, report, [...path, key, index])
          }
        }
        break
    }
  }
}

export const ServiceLogs = /* @__PURE__ */ schema<ServiceLogs>(isServiceLogs, inspectServiceLogs)
