// Generated from the contract by `pnpm generate`. Do not edit.
import type { components } from '@dbaas-valkey/types'
import { fail, failMissing, inspectAt, type Report } from '../../runtime/report.js'
import { schema } from '../../runtime/schema.js'
import { isLonger, isShorter } from '../../runtime/text.js'
import { isObject } from '../../runtime/values.js'
import { inspectWeekday, isWeekday } from './weekday.js'

/** When updates may be installed, once a week. */
export type MaintenanceWindow = components['schemas']['MaintenanceWindow']

export function isMaintenanceWindow(value: unknown): value is MaintenanceWindow {
  if (!isObject(value)) return false
  const dow = value.dow
  if (!isWeekday(dow)) return false
  const time = value.time
  return typeof time === 'string' && !isShorter(time, 8) && !isLonger(time, 8)
}

export function inspectMaintenanceWindow(value: unknown, report: Report): void {
  if (!isObject(value)) return fail(report, 'type', 'object', value)
  for (const key in value) {
    const item = value[key]
    if (item === undefined) continue
    switch (key) {
      case 'dow':
        if (!isWeekday(item)) inspectAt(report, inspectWeekday, item, key)
        break
      case 'time':
        if (typeof item !== 'string') {
          fail(report, 'type', 'string', item, key)
        } else {
          if (isShorter(item, 8)) fail(report, 'minLength', 8, item, key)
          if (isLonger(item, 8)) fail(report, 'maxLength', 8, item, key)
        }
        break
    }
  }
  failMissing(report, value, ['dow', 'time'])
}

export const MaintenanceWindow = /* @__PURE__ */ schema<MaintenanceWindow>(
  isMaintenanceWindow,
  inspectMaintenanceWindow,
)
