// Generated from the contract by `pnpm generate`. Do not edit.
import { described, type Definition } from '../../../runtime/json-schema.js'
import { ServiceLogEntry as ServiceLogEntry2 } from '../../schemas/service-log-entry.js'

export const definitionOfServiceLogEntry: Definition = {
  name: 'ServiceLogEntry',
  schema: {
    description: 'An entry of a service\'s log.',
    properties: {
      message: { description: 'The text.', type: 'string' },
      node: { description: 'Name of the node that wrote it.', type: 'string' },
      time: {
        description: 'When it was written, in RFC 3339 with a final `Z` for UTC, in whole seconds.',
        type: 'string',
      },
      unit: { description: 'The systemd unit that wrote it.', type: 'string' },
    },
    type: 'object',
  },
}

/** An entry of a service's log. */
export type ServiceLogEntry = ServiceLogEntry2

export const ServiceLogEntry = /* @__PURE__ */ described(
  ServiceLogEntry2,
  definitionOfServiceLogEntry,
)
