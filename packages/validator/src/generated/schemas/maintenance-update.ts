// Generated from the contract by `pnpm generate`. Do not edit.
import type { components } from '@dbaas-valkey/types'
import { matchesDateTime } from '../../runtime/formats/date-time.js'
import { namesIn } from '../../runtime/names.js'
import type { Place } from '../../runtime/path.js'
import { fail, type Report } from '../../runtime/report.js'
import { schema } from '../../runtime/schema.js'
import type { Shape } from '../../runtime/shape.js'
import { isObject } from '../../runtime/values.js'

/** An update that has not been installed yet. */
export type MaintenanceUpdate = components['schemas']['MaintenanceUpdate']

const maintenanceUpdateNames: readonly string[] = [
  'deadline',
  'description',
  'start-after',
  'start-at',
]

export const shapeOfMaintenanceUpdate: Shape = { names: maintenanceUpdateNames }

export function isMaintenanceUpdate(value: unknown): value is MaintenanceUpdate {
  if (!isObject(value)) return false
  let item = value.deadline
  if (item !== undefined && (typeof item !== 'string' || !matchesDateTime(item))) return false
  item = value.description
  if (item !== undefined && typeof item !== 'string') return false
  item = value['start-after']
  if (item !== undefined && (typeof item !== 'string' || !matchesDateTime(item))) return false
  item = value['start-at']
  if (item !== undefined && (typeof item !== 'string' || !matchesDateTime(item))) return false
  return true
}

export function inspectMaintenanceUpdate(value: unknown, report: Report, place: Place): void {
  if (!isObject(value)) return fail(report, place, 'type', 'object', value)
  for (const key of namesIn(value, maintenanceUpdateNames)) {
    const item = value[key]
    if (item === undefined) continue
    switch (key) {
      case 'deadline':
      case 'start-after':
      case 'start-at':
        if (typeof item !== 'string') {
          fail(report, [place, key], 'type', 'string', item)
        } else if (!matchesDateTime(item)) fail(report, [place, key], 'format', 'date-time', item)
        break
      case 'description':
        if (typeof item !== 'string') fail(report, [place, key], 'type', 'string', item)
        break
    }
  }
}

export const MaintenanceUpdate = /* @__PURE__ */ schema<MaintenanceUpdate>(
  isMaintenanceUpdate,
  inspectMaintenanceUpdate,
)
