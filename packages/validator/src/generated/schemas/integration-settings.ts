// Generated from the contract by `pnpm generate`. Do not edit.
import type { components } from '@dbaas-valkey/types'
import type { Place } from '../../runtime/path.js'
import { fail, type Report } from '../../runtime/report.js'
import { schema } from '../../runtime/schema.js'
import { isObject } from '../../runtime/values.js'

/** Settings of an integration, by name. */
export type IntegrationSettings = components['schemas']['IntegrationSettings']

export function isIntegrationSettings(value: unknown): value is IntegrationSettings {
  return isObject(value)
}

export function inspectIntegrationSettings(value: unknown, report: Report, place: Place): void {
  if (!isObject(value)) fail(report, place, 'type', 'object', value)
}

export const IntegrationSettings = /* @__PURE__ */ schema<IntegrationSettings>(
  isIntegrationSettings,
  inspectIntegrationSettings,
)
