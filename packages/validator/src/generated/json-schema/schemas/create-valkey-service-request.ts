// Generated from the contract by `pnpm generate`. Do not edit.
import { described, type Definition } from '../../../runtime/json-schema.js'
import {
  CreateValkeyServiceRequest as CreateValkeyServiceRequest2,
} from '../../schemas/create-valkey-service-request.js'
import { definitionOfIpFilter } from './ip-filter.js'
import { definitionOfMaintenanceWindow } from './maintenance-window.js'
import { definitionOfMigration } from './migration.js'
import { definitionOfPlanName } from './plan-name.js'
import { definitionOfServiceName } from './service-name.js'
import { definitionOfValkeySettings } from './valkey-settings.js'
import { definitionOfValkeyVersion } from './valkey-version.js'

export const definitionOfCreateValkeyServiceRequest: Definition = {
  name: 'CreateValkeyServiceRequest',
  schema: {
    description: 'A Valkey service to create. Only the plan is needed.',
    properties: {
      'fork-from-service': {
        $ref: '#/$defs/ServiceName',
        description: 'Name of the service whose backup the new one starts from.',
      },
      'ip-filter': {
        $ref: '#/$defs/IpFilter',
        description: 'Address blocks in CIDR notation from which connections are allowed; everybody when absent.',
      },
      maintenance: {
        $ref: '#/$defs/MaintenanceWindow',
        description: 'When updates may be installed; a time is chosen when absent.',
      },
      migration: {
        $ref: '#/$defs/Migration',
        description: 'Server elsewhere from which to copy the data.',
      },
      plan: {
        $ref: '#/$defs/PlanName',
        description: 'Plan to order, such as `startup-4`; `get-dbaas-service-type` lists those of the zone.',
        maxLength: 128,
        minLength: 1,
        type: 'string',
      },
      'recovery-backup-name': {
        description: 'Name of the backup to start from, one of the `backups` of the service that is forked; the newest when absent.',
        minLength: 1,
        type: 'string',
      },
      'termination-protection': {
        description: 'Whether to protect the service against being deleted and powered off.',
        type: 'boolean',
      },
      'valkey-settings': {
        $ref: '#/$defs/ValkeySettings',
        description: 'Settings that differ from the defaults.',
      },
      version: {
        $ref: '#/$defs/ValkeyVersion',
        description: 'Major version of Valkey; the default of the service type when absent.',
        minLength: 1,
        type: 'string',
      },
    },
    required: ['plan'],
    type: 'object',
  },
  uses: () => [
    definitionOfIpFilter,
    definitionOfMaintenanceWindow,
    definitionOfMigration,
    definitionOfPlanName,
    definitionOfServiceName,
    definitionOfValkeySettings,
    definitionOfValkeyVersion,
  ],
}

/** A Valkey service to create. Only the plan is needed. */
export type CreateValkeyServiceRequest = CreateValkeyServiceRequest2

export const CreateValkeyServiceRequest = /* @__PURE__ */ described(
  CreateValkeyServiceRequest2,
  definitionOfCreateValkeyServiceRequest,
)
