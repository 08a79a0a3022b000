// Generated from the contract by `pnpm generate`. Do not edit.
import type { components } from '@dbaas-valkey/types'
import type { Path } from '../../runtime/path.js'
import { fail, isFull, type Report } from '../../runtime/report.js'
import { schema } from '../../runtime/schema.js'
import { isObject } from '../../runtime/values.js'
import { inspectServicePlan, isServicePlan } from './service-plan.js'
import { inspectServiceTypeName, isServiceTypeName } from './service-type-name.js'

/** A kind of database service that can be ordered. */
export type ServiceType = components['schemas']['ServiceType']

export function isServiceType(value: unknown): value is ServiceType {
  if (!isObject(value)) return false
  const availableVersions = value['available-versions']
  if (availableVersions !== undefined) {
    if (!Array.isArray(availableVersions)) return false
    for (let index = 0; index < availableVersions.length; index++) {
      const item: unknown = availableVersions[index]
      if (typeof item !== 'string') return false
    }
  }
  const defaultVersion = value['default-version']
  if (defaultVersion !== undefined && typeof defaultVersion !== 'string') return false
  const description = value.description
  if (description !== undefined && typeof description !== 'string') return false
  const name = value.name
  if (name !== undefined && !isServiceTypeName(name)) return false
  const plans = value.plans
  if (plans !== undefined) {
    if (!Array.isArray(plans)) return false
    for (let index2 = 0; index2 < plans.length; index2++) {
      const item2: unknown = plans[index2]
      if (!isServicePlan(item2)) return false
    }
  }
  return true
}

export function inspectServiceType(value: unknown, report: Report, path: Path): void {
  if (!isObject(value)) return fail(report, path, 'type', 'object', value)
  for (const key in value) {
    const item = value[key]
    if (item === undefined) continue
    switch (key) {
      case 'available-versions':
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
      case 'default-version':
      case 'description':
        if (typeof item !== 'string') fail(report, [...path, key], 'type', 'string', item)
        break
      case 'name':
        if (!isServiceTypeName(item)) inspectServiceTypeName(item, report, [...path, key])
        break
      case 'plans':
        if (!Array.isArray(item)) {
          fail(report, [...path, key], 'type', 'array', item)
        } else {
          for (let index2 = 0; index2 < item.length && !isFull(report); index2++) {
            const item3: unknown = item[index2]
            if (!isServicePlan(item3)) inspectServicePlan(item3, report, [...path, key, index2])
          }
        }
        break
    }
  }
}

export const ServiceType = /* @__PURE__ */ schema<ServiceType>(isServiceType, inspectServiceType)
