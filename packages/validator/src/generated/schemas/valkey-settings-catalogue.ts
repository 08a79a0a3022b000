// Generated from the contract by `pnpm generate`. Do not edit.
import type { components } from '@dbaas-valkey/types'
import { namesIn } from '../../runtime/names.js'
import type { Place } from '../../runtime/path.js'
import { fail, type Report } from '../../runtime/report.js'
import { schema } from '../../runtime/schema.js'
import type { Shape } from '../../runtime/shape.js'
import { isObject } from '../../runtime/values.js'
import {
  inspectValkeySettingsSections,
  isValkeySettingsSections,
  shapeOfValkeySettingsSections,
} from './valkey-settings-sections.js'

/** All settings that a Valkey service understands. */
export type ValkeySettingsCatalogue = components['schemas']['ValkeySettingsCatalogue']

const valkeySettingsCatalogueNames: readonly string[] = ['settings']

export const shapeOfValkeySettingsCatalogue: Shape = {
  names: valkeySettingsCatalogueNames,
  properties: { settings: () => shapeOfValkeySettingsSections },
}

export function isValkeySettingsCatalogue(value: unknown): value is ValkeySettingsCatalogue {
  if (!isObject(value)) return false
  const item = value.settings
  if (item !== undefined && !isValkeySettingsSections(item)) return false
  return true
}

export function inspectValkeySettingsCatalogue(value: unknown, report: Report, place: Place): void {
  if (!isObject(value)) return fail(report, place, 'type', 'object', value)
  for (const key of namesIn(value, valkeySettingsCatalogueNames)) {
    const item = value[key]
    if (item === undefined) continue
    switch (key) {
      case 'settings':
        if (!isValkeySettingsSections(item))
          inspectValkeySettingsSections(item, report, [place, key])
        break
    }
  }
}

export const ValkeySettingsCatalogue = /* @__PURE__ */ schema<ValkeySettingsCatalogue>(
  isValkeySettingsCatalogue,
  inspectValkeySettingsCatalogue,
)
