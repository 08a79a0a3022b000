// Generated from the contract by `pnpm generate`. Do not edit.
import type { components } from '@dbaas-valkey/types'
import type { Path } from '../../runtime/path.js'
import { fail, type Report } from '../../runtime/report.js'
import { schema } from '../../runtime/schema.js'
import { isObject } from '../../runtime/values.js'

/** An entry of a service's log. */
export type ServiceLogEntry = components['schemas']['ServiceLogEntry']

export function isServiceLogEntry(value: unknown): value is ServiceLogEntry {
  if (!isObject(value)) return false
  const message = value.message
  if (message !== undefined && typeof message !== 'string') return false
  const node = value.node
  if (node !== undefined && typeof node !== 'string') return false
  const time = value.time
  if (time !== undefined && typeof time !== 'string') return false
  const unit = value.unit
  return unit === undefined || typeof unit === 'string'
}

export function inspectServiceLogEntry(value: unknown, report: Report, path: Path): void {
  if (!isObject(value)) return fail(report, path, 'type', 'object', value)
  for (const key in value) {
    const item = value[key]
    if (item === undefined) continue
    switch (key) {
      case 'message':
      case 'node':
      case 'time':
      case 'unit':
        if (typeof item !== 'string') fail(report, [...path, key], 'type', 'string', item)
        break
    }
  }
}

export const ServiceLogEntry = /* @__PURE__ */ schema<ServiceLogEntry>(
  isServiceLogEntry,
  inspectServiceLogEntry,
)
