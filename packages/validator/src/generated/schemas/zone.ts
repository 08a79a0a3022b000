// Generated from the contract by `pnpm generate`. Do not edit.
import type { components } from '@dbaas-valkey/types'
import type { Path } from '../../runtime/path.js'
import { fail, type Report } from '../../runtime/report.js'
import { schema } from '../../runtime/schema.js'
import { isObject } from '../../runtime/values.js'
import { inspectZoneName, isZoneName } from './zone-name.js'

/** A place with data centres of its own. */
export type Zone = components['schemas']['Zone']

export function isZone(value: unknown): value is Zone {
  if (!isObject(value)) return false
  const apiEndpoint = value['api-endpoint']
  if (apiEndpoint !== undefined && typeof apiEndpoint !== 'string') return false
  const name = value.name
  if (name !== undefined && !isZoneName(name)) return false
  const sosEndpoint = value['sos-endpoint']
  return sosEndpoint === undefined || typeof sosEndpoint === 'string'
}

export function inspectZone(value: unknown, report: Report, path: Path): void {
  if (!isObject(value)) return fail(report, path, 'type', 'object', value)
  for (const key in value) {
    const item = value[key]
    if (item === undefined) continue
    switch (key) {
      case 'api-endpoint':
      case 'sos-endpoint':
        if (typeof item !== 'string') fail(report, [...path, key], 'type', 'string', item)
        break
      case 'name':
        if (!isZoneName(item)) inspectZoneName(item, report, [...path, key])
        break
    }
  }
}

export const Zone = /* @__PURE__ */ schema<Zone>(isZone, inspectZone)
