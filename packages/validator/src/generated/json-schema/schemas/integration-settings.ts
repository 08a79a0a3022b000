// Generated from the contract by `pnpm generate`. Do not edit.
import { described, type Definition } from '../../../runtime/json-schema.js'
import { IntegrationSettings as IntegrationSettings2 } from '../../schemas/integration-settings.js'

export const definitionOfIntegrationSettings: Definition = {
  name: 'IntegrationSettings',
  schema: {
    additionalProperties: true,
    description: 'Settings of an integration, by name.',
    type: 'object',
  },
}

/** Settings of an integration, by name. */
export type IntegrationSettings = IntegrationSettings2

export const IntegrationSettings = /* @__PURE__ */ described(
  IntegrationSettings2,
  definitionOfIntegrationSettings,
)
