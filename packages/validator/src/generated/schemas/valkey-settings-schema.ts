// Generated from the contract by `pnpm generate`. Do not edit.
import type { components } from '@dbaas-valkey/types'
import type { Path } from '../../runtime/path.js'
import { fail, type Report } from '../../runtime/report.js'
import { schema } from '../../runtime/schema.js'
import { isObject } from '../../runtime/values.js'
import {
  inspectValkeySettingsDefinitions,
  isValkeySettingsDefinitions,
} from './valkey-settings-definitions.js'

/** A JSON Schema for an object of settings. */
export type ValkeySettingsSchema = components['schemas']['ValkeySettingsSchema']

export function isValkeySettingsSchema(value: unknown): value is ValkeySettingsSchema {
  if (!isObject(value)) return false
  const additionalProperties = value.additionalProperties
  if (additionalProperties !== undefined && typeof additionalProperties !== 'boolean') return false
  const properties = value.properties
  if (properties !== undefined && !isValkeySettingsDefinitions(properties)) return false
  const title = value.title
  if (title !== undefined && typeof title !== 'string') return false
  const type = value.type
  return type === undefined || typeof type === 'string'
}

export function inspectValkeySettingsSchema(value: unknown, report: Report, path: Path): void {
  if (!isObject(value)) return fail(report, path, 'type', 'object', value)
  for (const key in value) {
    const item = value[key]
    if (item === undefined) continue
    switch (key) {
      case 'additionalProperties':
        if (typeof item !== 'boolean') fail(report, [...path, key], 'type', 'boolean', item)
        break
      case 'properties':
        if (!isValkeySettingsDefinitions(item))
          inspectValkeySettingsDefinitions(item, report, [...path, key])
        break
      case 'title':
      case 'type':
        if (typeof item !== 'string') fail(report, [...path, key], 'type', 'string', item)
        break
    }
  }
}

export const ValkeySettingsSchema = /* @__PURE__ */ schema<ValkeySettingsSchema>(
  isValkeySettingsSchema,
  inspectValkeySettingsSchema,
)
