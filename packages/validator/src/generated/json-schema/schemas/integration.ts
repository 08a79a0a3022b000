// Generated from the contract by `pnpm generate`. Do not edit.
import { described, type Definition } from '../../../runtime/json-schema.js'
import { Integration as Integration2 } from '../../schemas/integration.js'
import { definitionOfIntegrationSettings } from './integration-settings.js'

export const definitionOfIntegration: Definition = {
  name: 'Integration',
  schema: {
    description: 'A connection between two database services, such as one that sends metrics.',
    properties: {
      description: {
        description: 'What the integration does, for people to read.',
        type: 'string',
      },
      dest: { description: 'Name of the service that takes.', type: 'string' },
      id: { description: 'Id of the integration.', format: 'uuid', type: 'string' },
      'is-active': { description: 'Whether data flows.', type: 'boolean' },
      'is-enabled': { description: 'Whether data is meant to flow.', type: 'boolean' },
      settings: {
        $ref: '#/$defs/IntegrationSettings',
        description: 'Settings of the integration; what they are depends on its type.',
      },
      source: { description: 'Name of the service that gives.', type: 'string' },
      status: { description: 'How the integration fares, for people to read.', type: 'string' },
      type: { description: 'Kind of integration, such as `metrics`.', type: 'string' },
    },
    type: 'object',
  },
  uses: () => [definitionOfIntegrationSettings],
}

/** A connection between two database services, such as one that sends metrics. */
export type Integration = Integration2

export const Integration = /* @__PURE__ */ described(Integration2, definitionOfIntegration)
