// Generated from the contract by `pnpm generate`. Do not edit.
import type { components } from '@dbaas-valkey/types'
import { namesIn } from '../../runtime/names.js'
import type { Place } from '../../runtime/path.js'
import { fail, type Report } from '../../runtime/report.js'
import { schema } from '../../runtime/schema.js'
import type { Shape } from '../../runtime/shape.js'
import { isObject } from '../../runtime/values.js'

/** An entry of a service's log. */
export type ServiceLogEntry = components['schemas']['ServiceLogEntry']

const serviceLogEntryNames: readonly string[] = ['message', 'node', 'time', 'unit']

export const shapeOfServiceLogEntry: Shape = { names: serviceLogEntryNames }

export function isServiceLogEntry(value: unknown): value is ServiceLogEntry {
  if (!isObject(value)) return false
  let item = value.message
  if (item !== undefined && typeof item !== 'string') return false
  item = value.node
  if (item !== undefined && typeof item !== 'string') return false
  item = value.time
  if (item !== undefined && typeof item !== 'string') return false
  item = value.unit
  if (item !== undefined && typeof item !== 'string') return false
  return true
}

export function inspectServiceLogEntry(value: unknown, report: Report, place: Place): void {
  if (!isObject(value)) return fail(report, place, 'type', 'object', value)
  for (const key of namesIn(value, serviceLogEntryNames)) {
    const item = value[key]
    if (item === undefined) continue
    switch (key) {
      case 'message':
      case 'node':
      case 'time':
      case 'unit':
        if (typeof item !== 'string') fail(report, [place, key], 'type', 'string', item)
        break
    }
  }
}

export const ServiceLogEntry = /* @__PURE__ */ schema<ServiceLogEntry>(
  isServiceLogEntry,
  inspectServiceLogEntry,
)
