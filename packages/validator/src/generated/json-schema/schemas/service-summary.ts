// Generated from the contract by `pnpm generate`. Do not edit.
import { described, type Definition } from '../../../runtime/json-schema.js'
import { ServiceSummary as ServiceSummary2 } from '../../schemas/service-summary.js'
import { definitionOfIntegration } from './integration.js'
import { definitionOfNotification } from './notification.js'
import { definitionOfServiceName } from './service-name.js'
import { definitionOfServiceState } from './service-state.js'
import { definitionOfServiceTypeName } from './service-type-name.js'

export const definitionOfServiceSummary: Definition = {
  name: 'ServiceSummary',
  schema: {
    description: 'A database service of any type, as lists show it.',
    properties: {
      'created-at': {
        description: 'When the service was created.',
        format: 'date-time',
        type: 'string',
      },
      'disk-size': {
        description: 'Disk space for data, in bytes.',
        format: 'int64',
        minimum: 0,
        type: 'integer',
      },
      integrations: {
        description: 'Connections of the service with other services.',
        items: { $ref: '#/$defs/Integration' },
        type: 'array',
      },
      name: { $ref: '#/$defs/ServiceName', description: 'Name of the service.' },
      'node-count': {
        description: 'Number of nodes.',
        format: 'int64',
        minimum: 0,
        type: 'integer',
      },
      'node-cpu-count': {
        description: 'Number of processors of each node.',
        format: 'int64',
        minimum: 0,
        type: 'integer',
      },
      'node-memory': {
        description: 'Memory of each node, in bytes.',
        format: 'int64',
        minimum: 0,
        type: 'integer',
      },
      notifications: {
        description: 'Notices that concern the service.',
        items: { $ref: '#/$defs/Notification' },
        type: 'array',
      },
      plan: {
        description: 'Plan of the service, which sets the number and the size of its nodes.',
        type: 'string',
      },
      state: { $ref: '#/$defs/ServiceState', description: 'What the service is doing.' },
      'termination-protection': {
        description: 'Whether the service is protected against being deleted and powered off.',
        type: 'boolean',
      },
      type: { $ref: '#/$defs/ServiceTypeName', description: 'Kind of the service.' },
      'updated-at': {
        description: 'When the service was last changed.',
        format: 'date-time',
        type: 'string',
      },
      zone: { description: 'Zone in which the service runs.', type: 'string' },
    },
    required: ['name', 'plan', 'type'],
    type: 'object',
  },
  uses: () => [
    definitionOfIntegration,
    definitionOfNotification,
    definitionOfServiceName,
    definitionOfServiceState,
    definitionOfServiceTypeName,
  ],
}

/** A database service of any type, as lists show it. */
export type ServiceSummary = ServiceSummary2

export const ServiceSummary = /* @__PURE__ */ described(ServiceSummary2, definitionOfServiceSummary)
