// Generated from the contract by `pnpm generate`. Do not edit.
import type { components } from '@dbaas-valkey/types'
import type { Place } from '../../runtime/path.js'
import { failEnum, type Report } from '../../runtime/report.js'
import { schema } from '../../runtime/schema.js'

/** Name of a zone; the country, the town and a number. */
export type ZoneName = components['schemas']['ZoneName']

const zoneNameValues: readonly unknown[] = [
  'at-vie-1',
  'at-vie-2',
  'bg-sof-1',
  'ch-dk-2',
  'ch-gva-2',
  'de-fra-1',
  'de-muc-1',
  'hr-zag-1',
]

export function isZoneName(value: unknown): value is ZoneName {
  return zoneNameValues.includes(value)
}

export function inspectZoneName(value: unknown, report: Report, place: Place): void {
  if (!zoneNameValues.includes(value)) failEnum(report, place, zoneNameValues, value)
}

export const ZoneName = /* @__PURE__ */ schema<ZoneName>(isZoneName, inspectZoneName)
