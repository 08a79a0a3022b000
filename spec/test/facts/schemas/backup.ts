import type { SchemaFacts } from '../schema-facts.js'

export const backup: SchemaFacts = {
  ServiceBackup: {
    'backup-name': 'string, required',
    'backup-time': 'string, required, format date-time',
    'data-size': 'integer, required, format int64, 0..',
  },
  BackupConfig: {
    interval: 'integer, format int64, above 0, read-only',
    'max-count': 'integer, format int64, 0.., read-only',
    'recovery-mode': 'string, read-only',
    'frequent-interval-minutes': 'integer, format int64, 0.., read-only',
    'frequent-oldest-age-minutes': 'integer, format int64, 0.., read-only',
    'infrequent-interval-minutes': 'integer, format int64, 0.., read-only',
    'infrequent-oldest-age-minutes': 'integer, format int64, 0.., read-only',
  },
}
