// Generated from the contract by `pnpm generate`. Do not edit.
import type { components } from '@dbaas-valkey/types'
import type { Place } from '../../runtime/path.js'
import { fail, type Report } from '../../runtime/report.js'
import { schema } from '../../runtime/schema.js'
import { isObject } from '../../runtime/values.js'

/** A JSON Schema for each setting, by its name. */
export type ValkeySettingsDefinitions = components['schemas']['ValkeySettingsDefinitions']

export function isValkeySettingsDefinitions(value: unknown): value is ValkeySettingsDefinitions {
  return isObject(value)
}

export function inspectValkeySettingsDefinitions(value: unknown, report: Report, place: Place): void {
  if (!isObject(value)) fail(report, place, 'type', 'object', value)
}

export const ValkeySettingsDefinitions = /* @__PURE__ */ schema<ValkeySettingsDefinitions>(
  isValkeySettingsDefinitions,
  inspectValkeySettingsDefinitions,
)
