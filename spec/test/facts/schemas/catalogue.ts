import type { SchemaFacts } from '../schema-facts.js'

export const catalogue: SchemaFacts = {
  ServiceType: {
    name: 'ServiceTypeName, read-only',
    description: 'string, read-only',
    'available-versions': 'array of string, read-only',
    'default-version': 'string, read-only',
    plans: 'array of ServicePlan, read-only',
  },
  ServiceTypeList: {
    'dbaas-service-types': 'array of ServiceType',
  },
  PlanName: 'string',
  ValkeyVersion: 'string',
  ServicePlan: {
    name: 'string, read-only',
    family: 'string',
    'node-count': 'integer, format int64, above 0, read-only',
    'node-cpu-count': 'integer, format int64, above 0, read-only',
    'node-memory': 'integer, format int64, above 0, read-only',
    'max-memory-percent': 'integer, format int64, above 0, read-only',
    'disk-space': 'integer, format int64, read-only',
    'backup-config': 'BackupConfig, read-only',
    authorized: 'boolean, read-only',
    zones: 'array of string',
  },
  ZoneName:
    'string, one of at-vie-1 | at-vie-2 | bg-sof-1 | ch-dk-2 | ch-gva-2 | de-fra-1 | de-muc-1 | hr-zag-1',
  Zone: {
    name: 'ZoneName, read-only',
    'api-endpoint': 'string, read-only',
    'sos-endpoint': 'string, read-only',
  },
  ZoneList: {
    zones: 'array of Zone',
  },
}
