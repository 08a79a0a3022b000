// Generated from the contract by `pnpm generate`. Do not edit.
import type { components } from '@dbaas-valkey/types'
import { matchesUuid } from '../../runtime/formats/uuid.js'
import { fail, inspectAt, type Report } from '../../runtime/report.js'
import { schema } from '../../runtime/schema.js'
import { isObject } from '../../runtime/values.js'
import { inspectIntegrationSettings, isIntegrationSettings } from './integration-settings.js'

/** A connection between two database services, such as one that sends metrics. */
export type Integration = components['schemas']['Integration']

export function isIntegration(value: unknown): value is Integration {
  if (!isObject(value)) return false
  for (const key in value) {
    const item = value[key]
    if (item === undefined) continue
    switch (key) {
      case 'description':
      case 'dest':
      case 'source':
      case 'status':
      case 'type':
        if (typeof item !== 'string') return false
        break
      case 'id':
        if (typeof item !== 'string' || !matchesUuid(item)) return false
        break
      case 'is-active':
      case 'is-enabled':
        if (typeof item !== 'boolean') return false
        break
      case 'settings':
        if (!isIntegrationSettings(item)) return false
        break
    }
  }
  return true
}

export function inspectIntegration(value: unknown, report: Report): void {
  if (!isObject(value)) return fail(report, 'type', 'object', value)
  for (const key in value) {
    const item = value[key]
    if (item === undefined) continue
    switch (key) {
      case 'description':
      case 'dest':
      case 'source':
      case 'status':
      case 'type':
        if (typeof item !== 'string') fail(report, 'type', 'string', item, key)
        break
      case 'id':
        if (typeof item !== 'string') {
          fail(report, 'type', 'string', item, key)
        } else if (!matchesUuid(item)) fail(report, 'format', 'uuid', item, key)
        break
      case 'is-active':
      case 'is-enabled':
        if (typeof item !== 'boolean') fail(report, 'type', 'boolean', item, key)
        break
      case 'settings':
        if (!isIntegrationSettings(item)) inspectAt(report, inspectIntegrationSettings, item, key)
        break
    }
  }
}

export const Integration = /* @__PURE__ */ schema<Integration>(isIntegration, inspectIntegration)
