// Generated from the contract by `pnpm generate`. Do not edit.
import type { components } from '@dbaas-valkey/types'
import { namesIn } from '../../runtime/names.js'
import type { Place } from '../../runtime/path.js'
import { fail, isFull, type Report } from '../../runtime/report.js'
import { schema } from '../../runtime/schema.js'
import type { Shape } from '../../runtime/shape.js'
import { isObject } from '../../runtime/values.js'
import { inspectZone, isZone, shapeOfZone } from './zone.js'

/** The zones. */
export type ZoneList = components['schemas']['ZoneList']

const zoneListNames: readonly string[] = ['zones']

const shapeOfZoneListZones: Shape = { items: () => shapeOfZone }

export const shapeOfZoneList: Shape = {
  names: zoneListNames,
  properties: { zones: () => shapeOfZoneListZones },
}

export function isZoneList(value: unknown): value is ZoneList {
  if (!isObject(value)) return false
  const item = value.zones
  if (item !== undefined) {
    if (!Array.isArray(item)) return false
    for (let index = 0; index < item.length; index++) {
      if (!isZone(item[index])) return false
    }
  }
  return true
}

export function inspectZoneList(value: unknown, report: Report, place: Place): void {
  if (!isObject(value)) return fail(report, place, 'type', 'object', value)
  for (const key of namesIn(value, zoneListNames)) {
    const item = value[key]
    if (item === undefined) continue
    switch (key) {
      case 'zones':
        if (!Array.isArray(item)) {
          fail(report, [place, key], 'type', 'array', item)
        } else {
          for (let index = 0; index < item.length && !isFull(report); index++) {
            const item2: unknown = item[index]
            if (!isZone(item2)) inspectZone(item2, report, [[place, key], index])
          }
        }
        break
    }
  }
}

export const ZoneList = /* @__PURE__ */ schema<ZoneList>(isZoneList, inspectZoneList)
