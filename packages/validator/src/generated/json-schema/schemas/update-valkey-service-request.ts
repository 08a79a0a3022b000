// Generated from the contract by `pnpm generate`. Do not edit.
import { described, type Definition } from '../../../runtime/json-schema.js'
import {
  UpdateValkeyServiceRequest as UpdateValkeyServiceRequest2,
} from '../../schemas/update-valkey-service-request.js'
import { definitionOfIpFilter } from './ip-filter.js'
import { definitionOfMaintenanceWindow } from './maintenance-window.js'
import { definitionOfMigration } from './migration.js'
import { definitionOfPlanName } from './plan-name.js'
import { definitionOfValkeySettings } from './valkey-settings.js'
import { definitionOfValkeyVersion } from './valkey-version.js'

export const definitionOfUpdateValkeyServiceRequest: Definition = {
  name: 'UpdateValkeyServiceRequest',
  schema: {
    description: 'What to change of a Valkey service. What is absent stays as it is.',
    properties: {
      'ip-filter': {
        $ref: '#/$defs/IpFilter',
        description: 'Address blocks in CIDR notation from which connections are allowed; replaces the list.',
      },
      maintenance: {
        $ref: '#/$defs/MaintenanceWindow',
        description: 'When updates may be installed.',
      },
      migration: {
        $ref: '#/$defs/Migration',
        description: 'Server elsewhere from which to copy the data. It replaces the data of the service.',
      },
      plan: {
        $ref: '#/$defs/PlanName',
        description: 'Plan to move to, such as `business-8`.',
        maxLength: 128,
        minLength: 1,
        type: 'string',
      },
      'termination-protection': {
        description: 'Whether to protect the service against being deleted and powered off.',
        type: 'boolean',
      },
      'valkey-settings': { $ref: '#/$defs/ValkeySettings', description: 'Settings to change.' },
      version: {
        $ref: '#/$defs/ValkeyVersion',
        description: 'Major version of Valkey to move to.',
        minLength: 1,
        type: 'string',
      },
    },
    type: 'object',
  },
  uses: () => [
    definitionOfIpFilter,
    definitionOfMaintenanceWindow,
    definitionOfMigration,
    definitionOfPlanName,
    definitionOfValkeySettings,
    definitionOfValkeyVersion,
  ],
}

/** What to change of a Valkey service. What is absent stays as it is. */
export type UpdateValkeyServiceRequest = UpdateValkeyServiceRequest2

export const UpdateValkeyServiceRequest = /* @__PURE__ */ described(
  UpdateValkeyServiceRequest2,
  definitionOfUpdateValkeyServiceRequest,
)
