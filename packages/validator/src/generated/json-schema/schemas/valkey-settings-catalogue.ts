// Generated from the contract by `pnpm generate`. Do not edit.
import { described, type Definition } from '../../../runtime/json-schema.js'
import {
  ValkeySettingsCatalogue as ValkeySettingsCatalogue2,
} from '../../schemas/valkey-settings-catalogue.js'
import { definitionOfValkeySettingsSections } from './valkey-settings-sections.js'

export const definitionOfValkeySettingsCatalogue: Definition = {
  name: 'ValkeySettingsCatalogue',
  schema: {
    description: 'All settings that a Valkey service understands.',
    properties: {
      settings: { $ref: '#/$defs/ValkeySettingsSections', description: 'The settings by section.' },
    },
    type: 'object',
  },
  uses: () => [definitionOfValkeySettingsSections],
}

/** All settings that a Valkey service understands. */
export type ValkeySettingsCatalogue = ValkeySettingsCatalogue2

export const ValkeySettingsCatalogue = /* @__PURE__ */ described(
  ValkeySettingsCatalogue2,
  definitionOfValkeySettingsCatalogue,
)
