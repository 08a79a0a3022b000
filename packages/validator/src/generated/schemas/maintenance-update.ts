// Generated from the contract by `pnpm generate`. Do not edit.
import type { components } from '@dbaas-valkey/types'
import { matchesDateTime } from '../../runtime/formats/date-time.js'
import type { Path } from '../../runtime/path.js'
import { fail, type Report } from '../../runtime/report.js'
import { schema } from '../../runtime/schema.js'
import { isObject } from '../../runtime/values.js'

/** An update that has not been installed yet. */
export type MaintenanceUpdate = components['schemas']['MaintenanceUpdate']

export function isMaintenanceUpdate(value: unknown): value is MaintenanceUpdate {
  if (!isObject(value)) return false
  const deadline = value.deadline
  if (deadline !== undefined && (typeof deadline !== 'string' || !matchesDateTime(deadline)))
    return false
  const description = value.description
  if (description !== undefined && typeof description !== 'string') return false
  const startAfter = value['start-after']
  if (
    startAfter !== undefined &&
    (typeof startAfter !== 'string' || !matchesDateTime(startAfter))
  )
    return false
  const startAt = value['start-at']
  return startAt === undefined || (typeof startAt === 'string' && matchesDateTime(startAt))
}

export function inspectMaintenanceUpdate(value: unknown, report: Report, path: Path): void {
  if (!isObject(value)) return fail(report, path, 'type', 'object', value)
  for (const key in value) {
    const item = value[key]
    if (item === undefined) continue
    switch (key) {
      case 'deadline':
      case 'start-after':
      case 'start-at':
        if (typeof item !== 'string') {
          fail(report, [...path, key], 'type', 'string', item)
        } else if (!matchesDateTime(item)) fail(report, [...path, key], 'format', 'date-time', item)
        break
      case 'description':
        if (typeof item !== 'string') fail(report, [...path, key], 'type', 'string', item)
        break
    }
  }
}

export const MaintenanceUpdate = /* @__PURE__ */ schema<MaintenanceUpdate>(
  isMaintenanceUpdate,
  inspectMaintenanceUpdate,
)
