// Generated from the contract by `pnpm generate`. Do not edit.
import type { components } from '@dbaas-valkey/types'
import { matchesUuid } from '../../runtime/formats/uuid.js'
import type { Path } from '../../runtime/path.js'
import { fail, type Report } from '../../runtime/report.js'
import { schema } from '../../runtime/schema.js'
import { isObject } from '../../runtime/values.js'
import { inspectIntegrationSettings, isIntegrationSettings } from './integration-settings.js'

/** A connection between two database services, such as one that sends metrics. */
export type Integration = components['schemas']['Integration']

export function isIntegration(value: unknown): value is Integration {
  if (!isObject(value)) return false
  const description = value.description
  if (description !== undefined && typeof description !== 'string') return false
  const dest = value.dest
  if (dest !== undefined && typeof dest !== 'string') return false
  const id = value.id
  if (id !== undefined && (typeof id !== 'string' || !matchesUuid(id))) return false
  const isActiveValue = value['is-active']
  if (isActiveValue !== undefined && typeof isActiveValue !== 'boolean') return false
  const isEnabledValue = value['is-enabled']
  if (isEnabledValue !== undefined && typeof isEnabledValue !== 'boolean') return false
  const settings = value.settings
  if (settings !== undefined && !isIntegrationSettings(settings)) return false
  const source = value.source
  if (source !== undefined && typeof source !== 'string') return false
  const status = value.status
  if (status !== undefined && typeof status !== 'string') return false
  const type = value.type
  return type === undefined || typeof type === 'string'
}

export function inspectIntegration(value: unknown, report: Report, path: Path): void {
  if (!isObject(value)) return fail(report, path, 'type', 'object', value)
  for (const key in value) {
    const item = value[key]
    if (item === undefined) continue
    switch (key) {
      case 'description':
      case 'dest':
      case 'source':
      case 'status':
      case 'type':
        if (typeof item !== 'string') fail(report, [...path, key], 'type', 'string', item)
        break
      case 'id':
        if (typeof item !== 'string') {
          fail(report, [...path, key], 'type', 'string', item)
        } else if (!matchesUuid(item)) fail(report, [...path, key], 'format', 'uuid', item)
        break
      case 'is-active':
      case 'is-enabled':
        if (typeof item !== 'boolean') fail(report, [...path, key], 'type', 'boolean', item)
        break
      case 'settings':
        if (!isIntegrationSettings(item)) inspectIntegrationSettings(item, report, [...path, key])
        break
    }
  }
}

export const Integration = /* @__PURE__ */ schema<Integration>(isIntegration, inspectIntegration)
