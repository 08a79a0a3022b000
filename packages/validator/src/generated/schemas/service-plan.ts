// Generated from the contract by `pnpm generate`. Do not edit.
import type { components } from '@dbaas-valkey/types'
import { matchesInt64 } from '../../runtime/formats/int64.js'
import { fail, inspectAt, isFull, type Report } from '../../runtime/report.js'
import { schema } from '../../runtime/schema.js'
import { isInteger, isObject } from '../../runtime/values.js'
import { inspectBackupConfig, isBackupConfig } from './backup-config.js'

/** A plan, which sets the number and the size of a service's nodes. */
export type ServicePlan = components['schemas']['ServicePlan']

export function isServicePlan(value: unknown): value is ServicePlan {
  if (!isObject(value)) return false
  for (const key in value) {
    const item = value[key]
    if (item === undefined) continue
    switch (key) {
      case 'authorized':
        if (typeof item !== 'boolean') return false
        break
      case 'backup-config':
        if (!isBackupConfig(item)) return false
        break
      case 'disk-space':
        if (!isInteger(item) || !matchesInt64(item)) return false
        break
      case 'family':
      case 'name':
        if (typeof item !== 'string') return false
        break
      case 'max-memory-percent':
      case 'node-count':
      case 'node-cpu-count':
      case 'node-memory':
        if (!isInteger(item) || item <= 0 || !matchesInt64(item)) return false
        break
      case 'zones': {
        if (!Array.isArray(item)) return false
        for (let index = 0; index < item.length; index++) {
          const item2: unknown = item[index]
          if (typeof item2 !== 'string') return false
        }
        break
      }
    }
  }
  return true
}

export function inspectServicePlan(value: unknown, report: Report): void {
  if (!isObject(value)) return fail(report, 'type', 'object', value)
  for (const key in value) {
    const item = value[key]
    if (item === undefined) continue
    switch (key) {
      case 'authorized':
        if (typeof item !== 'boolean') fail(report, 'type', 'boolean', item, key)
        break
      case 'backup-config':
        if (!isBackupConfig(item)) inspectAt(report, inspectBackupConfig, item, key)
        break
      case 'disk-space':
        if (!isInteger(item)) {
          fail(report, 'type', 'integer', item, key)
        } else if (!matchesInt64(item)) fail(report, 'format', 'int64', item, key)
        break
      case 'family':
      case 'name':
        if (typeof item !== 'string') fail(report, 'type', 'string', item, key)
        break
      case 'max-memory-percent':
      case 'node-count':
      case 'node-cpu-count':
      case 'node-memory':
        if (!isInteger(item)) {
          fail(report, 'type', 'integer', item, key)
        } else {
          if (item <= 0) fail(report, 'exclusiveMinimum', 0, item, key)
          if (!matchesInt64(item)) fail(report, 'format', 'int64', item, key)
        }
        break
      case 'zones':
        if (!Array.isArray(item)) {
          fail(report, 'type', 'array', item, key)
        } else {
          for (let index = 0; index < item.length && !isFull(report); index++) {
            const item2: unknown = item[index]
            if (typeof item2 !== 'string') fail(report, 'type', 'string', item2, key, index)
          }
        }
        break
    }
  }
}

export const ServicePlan = /* @__PURE__ */ schema<ServicePlan>(isServicePlan, inspectServicePlan)
