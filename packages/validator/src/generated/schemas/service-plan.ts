// Generated from the contract by `pnpm generate`. Do not edit.
import type { components } from '@dbaas-valkey/types'
import { matchesInt64 } from '../../runtime/formats/int64.js'
import type { Path } from '../../runtime/path.js'
import { fail, isFull, type Report } from '../../runtime/report.js'
import { schema } from '../../runtime/schema.js'
import { isInteger, isObject } from '../../runtime/values.js'
import { inspectBackupConfig, isBackupConfig } from './backup-config.js'

/** A plan, which sets the number and the size of a service's nodes. */
export type ServicePlan = components['schemas']['ServicePlan']

export function isServicePlan(value: unknown): value is ServicePlan {
  if (!isObject(value)) return false
  const authorized = value.authorized
  if (authorized !== undefined && typeof authorized !== 'boolean') return false
  const backupConfig = value['backup-config']
  if (backupConfig !== undefined && !isBackupConfig(backupConfig)) return false
  const diskSpace = value['disk-space']
  if (diskSpace !== undefined && (!isInteger(diskSpace) || !matchesInt64(diskSpace))) return false
  const family = value.family
  if (family !== undefined && typeof family !== 'string') return false
  const maxMemoryPercent = value['max-memory-percent']
  if (
    maxMemoryPercent !== undefined &&
    (!isInteger(maxMemoryPercent) || maxMemoryPercent <= 0 || !matchesInt64(maxMemoryPercent))
  )
    return false
  const name = value.name
  if (name !== undefined && typeof name !== 'string') return false
  const nodeCount = value['node-count']
  if (
    nodeCount !== undefined &&
    (!isInteger(nodeCount) || nodeCount <= 0 || !matchesInt64(nodeCount))
  )
    return false
  const nodeCpuCount = value['node-cpu-count']
  if (
    nodeCpuCount !== undefined &&
    (!isInteger(nodeCpuCount) || nodeCpuCount <= 0 || !matchesInt64(nodeCpuCount))
  )
    return false
  const nodeMemory = value['node-memory']
  if (
    nodeMemory !== undefined &&
    (!isInteger(nodeMemory) || nodeMemory <= 0 || !matchesInt64(nodeMemory))
  )
    return false
  const zones = value.zones
  if (zones !== undefined) {
    if (!Array.isArray(zones)) return false
    for (let index = 0; index < zones.length; index++) {
      const item: unknown = zones[index]
      if (typeof item !== 'string') return false
    }
  }
  return true
}

export function inspectServicePlan(value: unknown, report: Report, path: Path): void {
  if (!isObject(value)) return fail(report, path, 'type', 'object', value)
  for (const key in value) {
    const item = value[key]
    if (item === undefined) continue
    switch (key) {
      case 'authorized':
        if (typeof item !== 'boolean') fail(report, [...path, key], 'type', 'boolean', item)
        break
      case 'backup-config':
        if (!isBackupConfig(item)) inspectBackupConfig(item, report, [...path, key])
        break
      case 'disk-space':
        if (!isInteger(item)) {
          fail(report, [...path, key], 'type', 'integer', item)
        } else if (!matchesInt64(item)) fail(report, [...path, key], 'format', 'int64', item)
        break
      case 'family':
      case 'name':
        if (typeof item !== 'string') fail(report, [...path, key], 'type', 'string', item)
        break
      case 'max-memory-percent':
      case 'node-count':
      case 'node-cpu-count':
      case 'node-memory':
        if (!isInteger(item)) {
          fail(report, [...path, key], 'type', 'integer', item)
        } else {
          if (item <= 0) fail(report, [...path, key], 'exclusiveMinimum', 0, item)
          if (!matchesInt64(item)) fail(report, [...path, key], 'format', 'int64', item)
        }
        break
      case 'zones':
        if (!Array.isArray(item)) {
          fail(report, [...path, key], 'type', 'array', item)
        } else {
          for (let index = 0; index < item.length && !isFull(report); index++) {
            const item2: unknown = item[index]
            if (typeof item2 !== 'string')
              fail(report, [...path, key, index], 'type', 'string', item2)
          }
        }
        break
    }
  }
}

export const ServicePlan = /* @__PURE__ */ schema<ServicePlan>(isServicePlan, inspectServicePlan)
