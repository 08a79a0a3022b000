// Generated from the contract by `pnpm generate`. Do not edit.
import { described, type Definition } from '../../../runtime/json-schema.js'
import {
  ValkeySettingsSchema as ValkeySettingsSchema2,
} from '../../schemas/valkey-settings-schema.js'
import { definitionOfValkeySettingsDefinitions } from './valkey-settings-definitions.js'

export const definitionOfValkeySettingsSchema: Definition = {
  name: 'ValkeySettingsSchema',
  schema: {
    description: 'A JSON Schema for an object of settings.',
    properties: {
      additionalProperties: {
        description: 'Whether other settings than those are accepted.',
        type: 'boolean',
      },
      properties: {
        $ref: '#/$defs/ValkeySettingsDefinitions',
        description: 'The settings by name.',
      },
      title: { description: 'What the settings are called.', type: 'string' },
      type: { description: 'JSON type of the settings, `object`.', type: 'string' },
    },
    type: 'object',
  },
  uses: () => [definitionOfValkeySettingsDefinitions],
}

/** A JSON Schema for an object of settings. */
export type ValkeySettingsSchema = ValkeySettingsSchema2

export const ValkeySettingsSchema = /* @__PURE__ */ described(
  ValkeySettingsSchema2,
  definitionOfValkeySettingsSchema,
)
