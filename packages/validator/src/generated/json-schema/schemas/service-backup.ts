// Generated from the contract by `pnpm generate`. Do not edit.
import { described, type Definition } from '../../../runtime/json-schema.js'
import { ServiceBackup as ServiceBackup2 } from '../../schemas/service-backup.js'

export const definitionOfServiceBackup: Definition = {
  name: 'ServiceBackup',
  schema: {
    description: 'A backup of a service.',
    properties: {
      'backup-name': {
        description: 'Name of the backup, to be given as `recovery-backup-name`.',
        type: 'string',
      },
      'backup-time': {
        description: 'The moment whose data the backup holds.',
        format: 'date-time',
        type: 'string',
      },
      'data-size': {
        description: 'Size of the data before compression, in bytes.',
        format: 'int64',
        minimum: 0,
        type: 'integer',
      },
    },
    required: ['backup-name', 'backup-time', 'data-size'],
    type: 'object',
  },
}

/** A backup of a service. */
export type ServiceBackup = ServiceBackup2

export const ServiceBackup = /* @__PURE__ */ described(ServiceBackup2, definitionOfServiceBackup)
