// Generated from the contract by `pnpm generate`. Do not edit.
import { described, type Definition } from '../../../runtime/json-schema.js'
import { ServicePlan as ServicePlan2 } from '../../schemas/service-plan.js'
import { definitionOfBackupConfig } from './backup-config.js'

export const definitionOfServicePlan: Definition = {
  name: 'ServicePlan',
  schema: {
    description: 'A plan, which sets the number and the size of a service\'s nodes.',
    properties: {
      authorized: {
        description: 'Whether the organization may order the plan.',
        readOnly: true,
        type: 'boolean',
      },
      'backup-config': {
        $ref: '#/$defs/BackupConfig',
        description: 'How often backups are made and how long they are kept.',
        readOnly: true,
      },
      'disk-space': {
        description: 'Disk space for data, in bytes.',
        format: 'int64',
        readOnly: true,
        type: 'integer',
      },
      family: { description: 'Family of the plan, such as `startup`.', type: 'string' },
      'max-memory-percent': {
        description: 'Share of a node\'s memory that data may take, in percent.',
        exclusiveMinimum: 0,
        format: 'int64',
        readOnly: true,
        type: 'integer',
      },
      name: {
        description: 'Name of the plan, to be given as `plan`.',
        readOnly: true,
        type: 'string',
      },
      'node-count': {
        description: 'Number of nodes.',
        exclusiveMinimum: 0,
        format: 'int64',
        readOnly: true,
        type: 'integer',
      },
      'node-cpu-count': {
        description: 'Number of processors of each node.',
        exclusiveMinimum: 0,
        format: 'int64',
        readOnly: true,
        type: 'integer',
      },
      'node-memory': {
        description: 'Memory of each node, in bytes.',
        exclusiveMinimum: 0,
        format: 'int64',
        readOnly: true,
        type: 'integer',
      },
      zones: {
        description: 'Names of the zones in which the plan can be ordered.',
        items: { description: 'Name of a zone.', type: 'string' },
        type: 'array',
      },
    },
    type: 'object',
  },
  uses: () => [definitionOfBackupConfig],
}

/** A plan, which sets the number and the size of a service's nodes. */
export type ServicePlan = ServicePlan2

export const ServicePlan = /* @__PURE__ */ described(ServicePlan2, definitionOfServicePlan)
