import type { SchemaFacts } from '../schema-facts.js'

export const serviceRequest: SchemaFacts = {
  CreateValkeyServiceRequest: {
    plan: 'PlanName, required, length 1..128',
    version: 'ValkeyVersion, length 1..',
    'valkey-settings': 'ValkeySettings',
    'ip-filter': 'IpFilter',
    maintenance: 'MaintenanceWindow',
    'termination-protection': 'boolean',
    'fork-from-service': 'ServiceName',
    'recovery-backup-name': 'string, length 1..',
    migration: 'Migration',
  },
  UpdateValkeyServiceRequest: {
    plan: 'PlanName, length 1..128',
    version: 'ValkeyVersion, length 1..',
    'valkey-settings': 'ValkeySettings',
    'ip-filter': 'IpFilter',
    maintenance: 'MaintenanceWindow',
    'termination-protection': 'boolean',
    migration: 'Migration',
  },
}
