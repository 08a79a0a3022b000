// Generated from the contract by `pnpm generate`. Do not edit.
import type { components } from '@dbaas-valkey/types'
import { namesIn } from '../../runtime/names.js'
import type { Place } from '../../runtime/path.js'
import { fail, failMissing, isFull, type Report } from '../../runtime/report.js'
import { schema } from '../../runtime/schema.js'
import type { Shape } from '../../runtime/shape.js'
import { isLonger, isShorter } from '../../runtime/text.js'
import { isObject } from '../../runtime/values.js'
import {
  inspectMaintenanceUpdate,
  isMaintenanceUpdate,
  shapeOfMaintenanceUpdate,
} from './maintenance-update.js'
import { inspectWeekday, isWeekday } from './weekday.js'

/** The weekly time for updates, and the updates that wait for it. */
export type Maintenance = components['schemas']['Maintenance']

const maintenanceNames: readonly string[] = ['dow', 'time', 'updates']

const shapeOfMaintenanceUpdates: Shape = { items: () => shapeOfMaintenanceUpdate }

export const shapeOfMaintenance: Shape = {
  names: maintenanceNames,
  properties: { updates: () => shapeOfMaintenanceUpdates },
}

export function isMaintenance(value: unknown): value is Maintenance {
  if (!isObject(value)) return false
  if (!isWeekday(value.dow)) return false
  let item = value.time
  if (typeof item !== 'string' || isShorter(item, 8) || isLonger(item, 8)) return false
  item = value.updates
  if (!Array.isArray(item)) return false
  for (let index = 0; index < item.length; index++) {
    if (!isMaintenanceUpdate(item[index])) return false
  }
  return true
}

export function inspectMaintenance(value: unknown, report: Report, place: Place): void {
  if (!isObject(value)) return fail(report, place, 'type', 'object', value)
  for (const key of namesIn(value, maintenanceNames)) {
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
      case 'updates':
        if (!Array.isArray(item)) {
          fail(report, [place, key], 'type', 'array', item)
        } else {
          for (let index = 0; index < item.length && !isFull(report); index++) {
            const item2: unknown = item[index]
            if (!isMaintenanceUpdate(item2))
              inspectMaintenanceUpdate(item2, report, [[place, key], index])
          }
        }
        break
    }
  }
  failMissing(report, place, value, ['dow', 'time', 'updates'])
}

export const Maintenance = /* @__PURE__ */ schema<Maintenance>(isMaintenance, inspectMaintenance)
