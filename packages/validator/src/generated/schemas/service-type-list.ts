// Generated from the contract by `pnpm generate`. Do not edit.
import type { components } from '@dbaas-valkey/types'
import { namesIn } from '../../runtime/names.js'
import type { Place } from '../../runtime/path.js'
import { fail, isFull, type Report } from '../../runtime/report.js'
import { schema } from '../../runtime/schema.js'
import type { Shape } from '../../runtime/shape.js'
import { isObject } from '../../runtime/values.js'
import { inspectServiceType, isServiceType, shapeOfServiceType } from './service-type.js'

/** The kinds of database service that can be ordered. */
export type ServiceTypeList = components['schemas']['ServiceTypeList']

const serviceTypeListNames: readonly string[] = ['dbaas-service-types']

const shapeOfServiceTypeListDbaasServiceTypes: Shape = { items: () => shapeOfServiceType }

export const shapeOfServiceTypeList: Shape = {
  names: serviceTypeListNames,
  properties: { 'dbaas-service-types': () => shapeOfServiceTypeListDbaasServiceTypes },
}

export function isServiceTypeList(value: unknown): value is ServiceTypeList {
  if (!isObject(value)) return false
  const item = value['dbaas-service-types']
  if (item !== undefined) {
    if (!Array.isArray(item)) return false
    for (let index = 0; index < item.length; index++) {
      if (!isServiceType(item[index])) return false
    }
  }
  return true
}

export function inspectServiceTypeList(value: unknown, report: Report, place: Place): void {
  if (!isObject(value)) return fail(report, place, 'type', 'object', value)
  for (const key of namesIn(value, serviceTypeListNames)) {
    const item = value[key]
    if (item === undefined) continue
    switch (key) {
      case 'dbaas-service-types':
        if (!Array.isArray(item)) {
          fail(report, [place, key], 'type', 'array', item)
        } else {
          for (let index = 0; index < item.length && !isFull(report); index++) {
            const item2: unknown = item[index]
            if (!isServiceType(item2)) inspectServiceType(item2, report, [[place, key], index])
          }
        }
        break
    }
  }
}

export const ServiceTypeList = /* @__PURE__ */ schema<ServiceTypeList>(
  isServiceTypeList,
  inspectServiceTypeList,
)
