// Generated from the contract by `pnpm generate`. Do not edit.
import type { components } from '@dbaas-valkey/types'
import { matchesDateTime } from '../../runtime/formats/date-time.js'
import { namesIn } from '../../runtime/names.js'
import type { Place } from '../../runtime/path.js'
import { fail, failMissing, type Report } from '../../runtime/report.js'
import { schema } from '../../runtime/schema.js'
import type { Shape } from '../../runtime/shape.js'
import { isInteger, isObject } from '../../runtime/values.js'

/** A backup of a service. */
export type ServiceBackup = components['schemas']['ServiceBackup']

const serviceBackupNames: readonly string[] = ['backup-name', 'backup-time', 'data-size']

export const shapeOfServiceBackup: Shape = { names: serviceBackupNames }

export function isServiceBackup(value: unknown): value is ServiceBackup {
  if (!isObject(value)) return false
  let item = value['backup-name']
  if (typeof item !== 'string') return false
  item = value['backup-time']
  if (typeof item !== 'string' || !matchesDateTime(item)) return false
  item = value['data-size']
  if (!isInteger(item) || item < 0 || item >= 2 ** 63) return false
  return true
}

export function inspectServiceBackup(value: unknown, report: Report, place: Place): void {
  if (!isObject(value)) return fail(report, place, 'type', 'object', value)
  for (const key of namesIn(value, serviceBackupNames)) {
    const item = value[key]
    if (item === undefined) continue
    switch (key) {
      case 'backup-name':
        if (typeof item !== 'string') fail(report, [place, key], 'type', 'string', item)
        break
      case 'backup-time':
        if (typeof item !== 'string') {
          fail(report, [place, key], 'type', 'string', item)
        } else if (!matchesDateTime(item)) fail(report, [place, key], 'format', 'date-time', item)
        break
      case 'data-size':
        if (!isInteger(item)) {
          fail(report, [place, key], 'type', 'integer', item)
        } else {
          if (item < 0) fail(report, [place, key], 'minimum', 0, item)
          if (item >= 2 ** 63) fail(report, [place, key], 'format', 'int64', item)
        }
        break
    }
  }
  failMissing(report, place, value, ['backup-name', 'backup-time', 'data-size'])
}

export const ServiceBackup = /* @__PURE__ */ schema<ServiceBackup>(
  isServiceBackup,
  inspectServiceBackup,
)
