// Generated from the contract by `pnpm generate`. Do not edit.
import type { components } from '@dbaas-valkey/types'
import { namesIn } from '../../runtime/names.js'
import type { Place } from '../../runtime/path.js'
import { fail, failMissing, type Report } from '../../runtime/report.js'
import { schema } from '../../runtime/schema.js'
import type { Shape } from '../../runtime/shape.js'
import { isLonger, isShorter } from '../../runtime/text.js'
import { isObject } from '../../runtime/values.js'
import { inspectWeekday, isWeekday } from './weekday.js'

/** When updates may be installed, once a week. */
export type MaintenanceWindow = components['schemas']['MaintenanceWindow']

const maintenanceWindowNames: readonly string[] = ['dow', 'time']

export const shapeOfMaintenanceWindow: Shape = { names: maintenanceWindowNames }

export function isMaintenanceWindow(value: unknown): value is MaintenanceWindow {
  if (!isObject(value)) return false
  if (!isWeekday(value.dow)) return false
  const item = value.time
  if (typeof item !== 'string' || isShorter(item, 8) || isLonger(item, 8)) return false
  return true
}

export function inspectMaintenanceWindow(value: unknown, report: Report, place: Place): void {
  if (!isObject(value)) return fail(report, place, 'type', 'object', value)
  for (const key of namesIn(value, maintenanceWindowNames)) {
    const item = value[key]
    if (item === undefined) continue
    switch (key) {
      case 'dow':
        if (!isWeekday(item)) inspectWeekday(item, report, [place, key])
        break
      case 'time':
        if (typeof item !== 'string') {
          fail(report, [place, key], 'type', 'string', item)
        } else {
          if (isShorter(item, 8)) fail(report, [place, key], 'minLength', 8, item)
          if (isLonger(item, 8)) fail(report, [place, key], 'maxLength', 8, item)
        }
        break
    }
  }
  failMissing(report, place, value, ['dow', 'time'])
}

export const MaintenanceWindow = /* @__PURE__ */ schema<MaintenanceWindow>(
  isMaintenanceWindow,
  inspectMaintenanceWindow,
)
