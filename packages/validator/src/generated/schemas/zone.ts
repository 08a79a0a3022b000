// Generated from the contract by `pnpm generate`. Do not edit.
import type { components } from '@dbaas-valkey/types'
import { namesIn } from '../../runtime/names.js'
import type { Place } from '../../runtime/path.js'
import { fail, type Report } from '../../runtime/report.js'
import { schema } from '../../runtime/schema.js'
import type { Shape } from '../../runtime/shape.js'
import { isObject } from '../../runtime/values.js'
import { inspectZoneName, isZoneName } from './zone-name.js'

/** A place with data centres of its own. */
export type Zone = components['schemas']['Zone']

const zoneNames: readonly string[] = ['api-endpoint', 'name', 'sos-endpoint']

export const shapeOfZone: Shape = { names: zoneNames }

export function isZone(value: unknown): value is Zone {
  if (!isObject(value)) return false
  let item = value['api-endpoint']
  if (item !== undefined && typeof item !== 'string') return false
  item = value.name
  if (item !== undefined && !isZoneName(item)) return false
  item = value['sos-endpoint']
  if (item !== undefined && typeof item !== 'string') return false
  return true
}

export function inspectZone(value: unknown, report: Report, place: Place): void {
  if (!isObject(value)) return fail(report, place, 'type', 'object', value)
  for (const key of namesIn(value, zoneNames)) {
    const item = value[key]
    if (item === undefined) continue
    switch (key) {
      case 'api-endpoint':
      case 'sos-endpoint':
        if (typeof item !== 'string') fail(report, [place, key], 'type', 'string', item)
        break
      case 'name':
        if (!isZoneName(item)) inspectZoneName(item, report, [place, key])
        break
    }
  }
}

export const Zone = /* @__PURE__ */ schema<Zone>(isZone, inspectZone)
