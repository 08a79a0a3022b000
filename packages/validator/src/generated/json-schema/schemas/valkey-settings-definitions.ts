// Generated from the contract by `pnpm generate`. Do not edit.
import { described, type Definition } from '../../../runtime/json-schema.js'
import {
  ValkeySettingsDefinitions as ValkeySettingsDefinitions2,
} from '../../schemas/valkey-settings-definitions.js'

export const definitionOfValkeySettingsDefinitions: Definition = {
  name: 'ValkeySettingsDefinitions',
  schema: {
    additionalProperties: true,
    description: 'A JSON Schema for each setting, by its name.',
    type: 'object',
  },
}

/** A JSON Schema for each setting, by its name. */
export type ValkeySettingsDefinitions = ValkeySettingsDefinitions2

export const ValkeySettingsDefinitions = /* @__PURE__ */ described(
  ValkeySettingsDefinitions2,
  definitionOfValkeySettingsDefinitions,
)
