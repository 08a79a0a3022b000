// Generated from the contract by `pnpm generate`. Do not edit.
import { described, type Definition } from '../../../runtime/json-schema.js'
import { BackupConfig as BackupConfig2 } from '../../schemas/backup-config.js'

export const definitionOfBackupConfig: Definition = {
  name: 'BackupConfig',
  schema: {
    description: 'How often a plan makes backups and how long it keeps them.',
    properties: {
      'frequent-interval-minutes': {
        description: 'Time between two frequent backups, in minutes.',
        format: 'int64',
        minimum: 0,
        readOnly: true,
        type: 'integer',
      },
      'frequent-oldest-age-minutes': {
        description: 'Age at which frequent backups are deleted, in minutes.',
        format: 'int64',
        minimum: 0,
        readOnly: true,
        type: 'integer',
      },
      'infrequent-interval-minutes': {
        description: 'Time between two infrequent backups, in minutes.',
        format: 'int64',
        minimum: 0,
        readOnly: true,
        type: 'integer',
      },
      'infrequent-oldest-age-minutes': {
        description: 'Age at which infrequent backups are deleted, in minutes.',
        format: 'int64',
        minimum: 0,
        readOnly: true,
        type: 'integer',
      },
      interval: {
        description: 'Time between two backups, in hours.',
        exclusiveMinimum: 0,
        format: 'int64',
        readOnly: true,
        type: 'integer',
      },
      'max-count': {
        description: 'Most backups that are kept.',
        format: 'int64',
        minimum: 0,
        readOnly: true,
        type: 'integer',
      },
      'recovery-mode': {
        description: 'How a service is recovered from its backups, such as `regular`, from one backup as it is.',
        readOnly: true,
        type: 'string',
      },
    },
    type: 'object',
  },
}

/** How often a plan makes backups and how long it keeps them. */
export type BackupConfig = BackupConfig2

export const BackupConfig = /* @__PURE__ */ described(BackupConfig2, definitionOfBackupConfig)
