// Generated from the contract by `pnpm generate`. Do not edit.
import type { components } from '@dbaas-valkey/types'
import { namesIn } from '../../runtime/names.js'
import type { Place } from '../../runtime/path.js'
import { fail, type Report } from '../../runtime/report.js'
import { schema } from '../../runtime/schema.js'
import type { Shape } from '../../runtime/shape.js'
import { isObject } from '../../runtime/values.js'
import {
  inspectValkeySettingsSchema,
  isValkeySettingsSchema,
  shapeOfValkeySettingsSchema,
} from './valkey-settings-schema.js'

/** The sections of the settings; Valkey has one. */
export type ValkeySettingsSections = components['schemas']['ValkeySettingsSections']

const valkeySettingsSectionsNames: readonly string[] = ['valkey']

export const shapeOfValkeySettingsSections: Shape = {
  names: valkeySettingsSectionsNames,
  properties: { valkey: () => shapeOfValkeySettingsSchema },
}

export function isValkeySettingsSections(value: unknown): value is ValkeySettingsSections {
  if (!isObject(value)) return false
  const item = value.valkey
  if (item !== undefined && !isValkeySettingsSchema(item)) return false
  return true
}

export function inspectValkeySettingsSections(value: unknown, report: Report, place: Place): void {
  if (!isObject(value)) return fail(report, place, 'type', 'object', value)
  for (const key of namesIn(value, valkeySettingsSectionsNames)) {
    const item = value[key]
    if (item === undefined) continue
    switch (key) {
      case 'valkey':
        if (!isValkeySettingsSchema(item)) inspectValkeySettingsSchema(item, report, [place, key])
        break
    }
  }
}

export const ValkeySettingsSections = /* @__PURE__ */ schema<ValkeySettingsSections>(
  isValkeySettingsSections,
  inspectValkeySettingsSections,
)
