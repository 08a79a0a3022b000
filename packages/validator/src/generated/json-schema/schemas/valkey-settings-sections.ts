// Generated from the contract by `pnpm generate`. Do not edit.
import { described, type Definition } from '../../../runtime/json-schema.js'
import {
  ValkeySettingsSections as ValkeySettingsSections2,
} from '../../schemas/valkey-settings-sections.js'
import { definitionOfValkeySettingsSchema } from './valkey-settings-schema.js'

export const definitionOfValkeySettingsSections: Definition = {
  name: 'ValkeySettingsSections',
  schema: {
    description: 'The sections of the settings; Valkey has one.',
    properties: {
      valkey: {
        $ref: '#/$defs/ValkeySettingsSchema',
        description: 'What can be given as `valkey-settings`.',
      },
    },
    type: 'object',
  },
  uses: () => [definitionOfValkeySettingsSchema],
}

/** The sections of the settings; Valkey has one. */
export type ValkeySettingsSections = ValkeySettingsSections2

export const ValkeySettingsSections = /* @__PURE__ */ described(
  ValkeySettingsSections2,
  definitionOfValkeySettingsSections,
)
