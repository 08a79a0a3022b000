// Generated from the contract by `pnpm generate`. Do not edit.
import type { components } from '@dbaas-valkey/types'
import { namesIn } from '../../runtime/names.js'
import type { Place } from '../../runtime/path.js'
import { fail, isFull, type Report } from '../../runtime/report.js'
import { schema } from '../../runtime/schema.js'
import type { Shape } from '../../runtime/shape.js'
import { isInteger, isObject } from '../../runtime/values.js'
import { inspectBackupConfig, isBackupConfig, shapeOfBackupConfig } from './backup-config.js'

/** A plan, which sets the number and the size of a service's nodes. */
export type ServicePlan = components['schemas']['ServicePlan']

const servicePlanNames: readonly string[] = [
  'authorized',
  'backup-config',
  'disk-space',
  'family',
  'max-memory-percent',
  'name',
  'node-count',
  'node-cpu-count',
  'node-memory',
  'zones',
]

export const shapeOfServicePlan: Shape = {
  names: servicePlanNames,
  properties: { 'backup-config': () => shapeOfBackupConfig },
}

export function isServicePlan(value: unknown): value is ServicePlan {
  if (!isObject(value)) return false
  let item = value.authorized
  if (item !== undefined && typeof item !== 'boolean') return false
  item = value['backup-config']
  if (item !== undefined && !isBackupConfig(item)) return false
  item = value['disk-space']
  if (item !== undefined && (!isInteger(item) || item < -(2 ** 63) || item >= 2 ** 63)) return false
  item = value.family
  if (item !== undefined && typeof item !== 'string') return false
  item = value['max-memory-percent']
  if (item !== undefined && (!isInteger(item) || item <= 0 || item >= 2 ** 63)) return false
  item = value.name
  if (item !== undefined && typeof item !== 'string') return false
  item = value['node-count']
  if (item !== undefined && (!isInteger(item) || item <= 0 || item >= 2 ** 63)) return false
  item = value['node-cpu-count']
  if (item !== undefined && (!isInteger(item) || item <= 0 || item >= 2 ** 63)) return false
  item = value['node-memory']
  if (item !== undefined && (!isInteger(item) || item <= 0 || item >= 2 ** 63)) return false
  item = value.zones
  if (item !== undefined) {
    if (!Array.isArray(item)) return false
    for (let index = 0; index < item.length; index++) {
      const item2: unknown = item[index]
      if (typeof item2 !== 'string') return false
    }
  }
  return true
}

export function inspectServicePlan(value: unknown, report: Report, place: Place): void {
  if (!isObject(value)) return fail(report, place, 'type', 'object', value)
  for (const key of namesIn(value, servicePlanNames)) {
    const item = value[key]
    if (item === undefined) continue
    switch (key) {
      case 'authorized':
        if (typeof item !== 'boolean') fail(report, [place, key], 'type', 'boolean', item)
        break
      case 'backup-config':
        if (!isBackupConfig(item)) inspectBackupConfig(item, report, [place, key])
        break
      case 'disk-space':
        if (!isInteger(item)) {
          fail(report, [place, key], 'type', 'integer', item)
        } else if (item < -(2 ** 63) || item >= 2 ** 63)
          fail(report, [place, key], 'format', 'int64', item)
        break
      case 'family':
      case 'name':
        if (typeof item !== 'string') fail(report, [place, key], 'type', 'string', item)
        break
      case 'max-memory-percent':
      case 'node-count':
      case 'node-cpu-count':
      case 'node-memory':
        if (!isInteger(item)) {
          fail(report, [place, key], 'type', 'integer', item)
        } else {
          if (item <= 0) fail(report, [place, key], 'exclusiveMinimum', 0, item)
          if (item >= 2 ** 63) fail(report, [place, key], 'format', 'int64', item)
        }
        break
      case 'zones':
        if (!Array.isArray(item)) {
          fail(report, [place, key], 'type', 'array', item)
        } else {
          for (let index = 0; index < item.length && !isFull(report); index++) {
            const item2: unknown = item[index]
            if (typeof item2 !== 'string')
              fail(report, [[place, key], index], 'type', 'string', item2)
          }
        }
        break
    }
  }
}

export const ServicePlan = /* @__PURE__ */ schema<ServicePlan>(isServicePlan, inspectServicePlan)
