// Generated from the contract by `pnpm generate`. Do not edit.
import type { components } from '@dbaas-valkey/types'
import { namesIn } from '../../runtime/names.js'
import type { Place } from '../../runtime/path.js'
import { fail, type Report } from '../../runtime/report.js'
import { schema } from '../../runtime/schema.js'
import type { Shape } from '../../runtime/shape.js'
import { isObject } from '../../runtime/values.js'
import {
  inspectValkeySettingsDefinitions,
  isValkeySettingsDefinitions,
} from './valkey-settings-definitions.js'

/** A JSON Schema for an object of settings. */
export type ValkeySettingsSchema = components['schemas']['ValkeySettingsSchema']

const valkeySettingsSchemaNames: readonly string[] = [
  'additionalProperties',
  'properties',
  'title',
  'type',
]

export const shapeOfValkeySettingsSchema: Shape = { names: valkeySettingsSchemaNames }

export function isValkeySettingsSchema(value: unknown): value is ValkeySettingsSchema {
  if (!isObject(value)) return false
  let item = value.additionalProperties
  if (item !== undefined && typeof item !== 'boolean') return false
  item = value.properties
  if (item !== undefined && !isValkeySettingsDefinitions(item)) return false
  item = value.title
  if (item !== undefined && typeof item !== 'string') return false
  item = value.type
  if (item !== undefined && typeof item !== 'string') return false
  return true
}

export function inspectValkeySettingsSchema(value: unknown, report: Report, place: Place): void {
  if (!isObject(value)) return fail(report, place, 'type', 'object', value)
  for (const key of namesIn(value, valkeySettingsSchemaNames)) {
    const item = value[key]
    if (item === undefined) continue
    switch (key) {
      case 'additionalProperties':
        if (typeof item !== 'boolean') fail(report, [place, key], 'type', 'boolean', item)
        break
      case 'properties':
        if (!isValkeySettingsDefinitions(item))
          inspectValkeySettingsDefinitions(item, report, [place, key])
        break
      case 'title':
      case 'type':
        if (typeof item !== 'string') fail(report, [place, key], 'type', 'string', item)
        break
    }
  }
}

export const ValkeySettingsSchema = /* @__PURE__ */ schema<ValkeySettingsSchema>(
  isValkeySettingsSchema,
  inspectValkeySettingsSchema,
)
