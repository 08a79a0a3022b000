// Generated from the contract by `pnpm generate`. Do not edit.
import { described, type Definition } from '../../../runtime/json-schema.js'
import { ServiceLogs as ServiceLogs2 } from '../../schemas/service-logs.js'
import { definitionOfServiceLogEntry } from './service-log-entry.js'

export const definitionOfServiceLogs: Definition = {
  name: 'ServiceLogs',
  schema: {
    description: 'A page of a service\'s log.',
    properties: {
      'first-log-offset': { description: 'Where this page starts.', type: 'string' },
      logs: {
        description: 'The entries, in the order that was asked for.',
        items: { $ref: '#/$defs/ServiceLogEntry' },
        type: 'array',
      },
      offset: {
        description: 'Where the next page starts, to be given as `offset`.',
        type: 'string',
      },
    },
    type: 'object',
  },
  uses: () => [definitionOfServiceLogEntry],
}

/** A page of a service's log. */
export type ServiceLogs = ServiceLogs2

export const ServiceLogs = /* @__PURE__ */ described(ServiceLogs2, definitionOfServiceLogs)
