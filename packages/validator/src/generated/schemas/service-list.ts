// Generated from the contract by `pnpm generate`. Do not edit.
import type { components } from '@dbaas-valkey/types'
import { namesIn } from '../../runtime/names.js'
import type { Place } from '../../runtime/path.js'
import { fail, isFull, type Report } from '../../runtime/report.js'
import { schema } from '../../runtime/schema.js'
import type { Shape } from '../../runtime/shape.js'
import { isObject } from '../../runtime/values.js'
import {
  inspectServiceSummary,
  isServiceSummary,
  shapeOfServiceSummary,
} from './service-summary.js'

/** The database services of the organization in a zone. */
export type ServiceList = components['schemas']['ServiceList']

const serviceListNames: readonly string[] = ['dbaas-services']

const shapeOfServiceListDbaasServices: Shape = { items: () => shapeOfServiceSummary }

export const shapeOfServiceList: Shape = {
  names: serviceListNames,
  properties: { 'dbaas-services': () => shapeOfServiceListDbaasServices },
}

export function isServiceList(value: unknown): value is ServiceList {
  if (!isObject(value)) return false
  const item = value['dbaas-services']
  if (item !== undefined) {
    if (!Array.isArray(item)) return false
    for (let index = 0; index < item.length; index++) {
      if (!isServiceSummary(item[index])) return false
    }
  }
  return true
}

export function inspectServiceList(value: unknown, report: Report, place: Place): void {
  if (!isObject(value)) return fail(report, place, 'type', 'object', value)
  for (const key of namesIn(value, serviceListNames)) {
    const item = value[key]
    if (item === undefined) continue
    switch (key) {
      case 'dbaas-services':
        if (!Array.isArray(item)) {
          fail(report, [place, key], 'type', 'array', item)
        } else {
          for (let index = 0; index < item.length && !isFull(report); index++) {
            const item2: unknown = item[index]
            if (!isServiceSummary(item2))
              inspectServiceSummary(item2, report, [[place, key], index])
          }
        }
        break
    }
  }
}

export const ServiceList = /* @__PURE__ */ schema<ServiceList>(isServiceList, inspectServiceList)
