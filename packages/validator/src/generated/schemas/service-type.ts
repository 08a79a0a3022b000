// Generated from the contract by `pnpm generate`. Do not edit.
import type { components } from '@dbaas-valkey/types'
import { namesIn } from '../../runtime/names.js'
import type { Place } from '../../runtime/path.js'
import { fail, isFull, type Report } from '../../runtime/report.js'
import { schema } from '../../runtime/schema.js'
import type { Shape } from '../../runtime/shape.js'
import { isObject } from '../../runtime/values.js'
import { inspectServicePlan, isServicePlan, shapeOfServicePlan } from './service-plan.js'
import { inspectServiceTypeName, isServiceTypeName } from './service-type-name.js'

/** A kind of database service that can be ordered. */
export type ServiceType = components['schemas']['ServiceType']

const serviceTypeNames: readonly string[] = [
  'available-versions',
  'default-version',
  'description',
  'name',
  'plans',
]

const shapeOfServiceTypePlans: Shape = { items: () => shapeOfServicePlan }

export const shapeOfServiceType: Shape = {
  names: serviceTypeNames,
  properties: { plans: () => shapeOfServiceTypePlans },
}

export function isServiceType(value: unknown): value is ServiceType {
  if (!isObject(value)) return false
  let item = value['available-versions']
  if (item !== undefined) {
    if (!Array.isArray(item)) return false
    for (let index = 0; index < item.length; index++) {
      const item2: unknown = item[index]
      if (typeof item2 !== 'string') return false
    }
  }
  item = value['default-version']
  if (item !== undefined && typeof item !== 'string') return false
  item = value.description
  if (item !== undefined && typeof item !== 'string') return false
  item = value.name
  if (item !== undefined && !isServiceTypeName(item)) return false
  item = value.plans
  if (item !== undefined) {
    if (!Array.isArray(item)) return false
    for (let index = 0; index < item.length; index++) {
      if (!isServicePlan(item[index])) return false
    }
  }
  return true
}

export function inspectServiceType(value: unknown, report: Report, place: Place): void {
  if (!isObject(value)) return fail(report, place, 'type', 'object', value)
  for (const key of namesIn(value, serviceTypeNames)) {
    const item = value[key]
    if (item === undefined) continue
    switch (key) {
      case 'available-versions':
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
      case 'default-version':
      case 'description':
        if (typeof item !== 'string') fail(report, [place, key], 'type', 'string', item)
        break
      case 'name':
        if (!isServiceTypeName(item)) inspectServiceTypeName(item, report, [place, key])
        break
      case 'plans':
        if (!Array.isArray(item)) {
          fail(report, [place, key], 'type', 'array', item)
        } else {
          for (let index = 0; index < item.length && !isFull(report); index++) {
            const item2: unknown = item[index]
            if (!isServicePlan(item2)) inspectServicePlan(item2, report, [[place, key], index])
          }
        }
        break
    }
  }
}

export const ServiceType = /* @__PURE__ */ schema<ServiceType>(isServiceType, inspectServiceType)
