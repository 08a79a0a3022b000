// Generated from the contract by `pnpm generate`. Do not edit.
import type { components } from '@dbaas-valkey/types'
import { matchesUuid } from '../../runtime/formats/uuid.js'
import { namesIn } from '../../runtime/names.js'
import type { Place } from '../../runtime/path.js'
import { fail, type Report } from '../../runtime/report.js'
import { schema } from '../../runtime/schema.js'
import type { Shape } from '../../runtime/shape.js'
import { isObject } from '../../runtime/values.js'
import { inspectIntegrationSettings, isIntegrationSettings } from './integration-settings.js'

/** A connection between two database services, such as one that sends metrics. */
export type Integration = components['schemas']['Integration']

const integrationNames: readonly string[] = [
  'description',
  'dest',
  'id',
  'is-active',
  'is-enabled',
  'settings',
  'source',
  'status',
  'type',
]

export const shapeOfIntegration: Shape = { names: integrationNames }

export function isIntegration(value: unknown): value is Integration {
  if (!isObject(value)) return false
  let item = value.description
  if (item !== undefined && typeof item !== 'string') return false
  item = value.dest
  if (item !== undefined && typeof item !== 'string') return false
  item = value.id
  if (item !== undefined && (typeof item !== 'string' || !matchesUuid(item))) return false
  item = value['is-active']
  if (item !== undefined && typeof item !== 'boolean') return false
  item = value['is-enabled']
  if (item !== undefined && typeof item !== 'boolean') return false
  item = value.settings
  if (item !== undefined && !isIntegrationSettings(item)) return false
  item = value.source
  if (item !== undefined && typeof item !== 'string') return false
  item = value.status
  if (item !== undefined && typeof item !== 'string') return false
  item = value.type
  if (item !== undefined && typeof item !== 'string') return false
  return true
}

export function inspectIntegration(value: unknown, report: Report, place: Place): void {
  if (!isObject(value)) return fail(report, place, 'type', 'object', value)
  for (const key of namesIn(value, integrationNames)) {
    const item = value[key]
    if (item === undefined) continue
    switch (key) {
      case 'description':
      case 'dest':
      case 'source':
      case 'status':
      case 'type':
        if (typeof item !== 'string') fail(report, [place, key], 'type', 'string', item)
        break
      case 'id':
        if (typeof item !== 'string') {
          fail(report, [place, key], 'type', 'string', item)
        } else if (!matchesUuid(item)) fail(report, [place, key], 'format', 'uuid', item)
        break
      case 'is-active':
      case 'is-enabled':
        if (typeof item !== 'boolean') fail(report, [place, key], 'type', 'boolean', item)
        break
      case 'settings':
        if (!isIntegrationSettings(item)) inspectIntegrationSettings(item, report, [place, key])
        break
    }
  }
}

export const Integration = /* @__PURE__ */ schema<Integration>(isIntegration, inspectIntegration)
