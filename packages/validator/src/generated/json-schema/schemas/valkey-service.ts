// Generated from the contract by `pnpm generate`. Do not edit.
import { described, type Definition } from '../../../runtime/json-schema.js'
import { ValkeyService as ValkeyService2 } from '../../schemas/valkey-service.js'
import { definitionOfConnectionInfo } from './connection-info.js'
import { definitionOfIntegration } from './integration.js'
import { definitionOfIpFilter } from './ip-filter.js'
import { definitionOfMaintenance } from './maintenance.js'
import { definitionOfNodeState } from './node-state.js'
import { definitionOfNotification } from './notification.js'
import { definitionOfPrometheusUri } from './prometheus-uri.js'
import { definitionOfServiceBackup } from './service-backup.js'
import { definitionOfServiceComponent } from './service-component.js'
import { definitionOfServiceName } from './service-name.js'
import { definitionOfServiceState } from './service-state.js'
import { definitionOfServiceTypeName } from './service-type-name.js'
import { definitionOfUriParams } from './uri-params.js'
import { definitionOfValkeyServiceUser } from './valkey-service-user.js'
import { definitionOfValkeySettings } from './valkey-settings.js'

export const definitionOfValkeyService: Definition = {
  name: 'ValkeyService',
  schema: {
    description: 'A Valkey service with all that is known of it.',
    properties: {
      backups: {
        description: 'The backups that are kept.',
        items: { $ref: '#/$defs/ServiceBackup' },
        type: 'array',
      },
      components: {
        description: 'Where each part of the service listens.',
        items: { $ref: '#/$defs/ServiceComponent' },
        type: 'array',
      },
      'connection-info': {
        $ref: '#/$defs/ConnectionInfo',
        description: 'Addresses to connect with. The password may be absent.',
      },
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
      'ip-filter': {
        $ref: '#/$defs/IpFilter',
        description: 'Address blocks in CIDR notation from which connections are allowed.',
      },
      maintenance: {
        $ref: '#/$defs/Maintenance',
        description: 'The weekly time for updates, and the updates that wait for it.',
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
      'node-states': {
        description: 'What each node is doing.',
        items: { $ref: '#/$defs/NodeState' },
        type: 'array',
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
      'prometheus-uri': {
        $ref: '#/$defs/PrometheusUri',
        description: 'Where Prometheus collects the metrics of the service.',
      },
      state: { $ref: '#/$defs/ServiceState', description: 'What the service is doing.' },
      'termination-protection': {
        description: 'Whether the service is protected against being deleted and powered off.',
        type: 'boolean',
      },
      type: {
        $ref: '#/$defs/ServiceTypeName',
        description: 'Kind of the service, always `valkey` here.',
      },
      'updated-at': {
        description: 'When the service was last changed.',
        format: 'date-time',
        type: 'string',
      },
      uri: {
        description: 'URI to connect with: `valkeys://` with TLS, `valkey://` without. The user name is in it; the password may be absent, and `reveal-dbaas-valkey-user-password` reads it. Absent until the service can be reached.',
        type: 'string',
      },
      'uri-params': { $ref: '#/$defs/UriParams', description: 'The parts of `uri`, by name.' },
      users: {
        description: 'The users of the service. Their passwords may be absent.',
        items: { $ref: '#/$defs/ValkeyServiceUser' },
        type: 'array',
      },
      'valkey-settings': {
        $ref: '#/$defs/ValkeySettings',
        description: 'The settings that were given. Those left at their default are not listed.',
      },
      version: { description: 'Version of Valkey that runs, down to the patch.', type: 'string' },
      zone: { description: 'Zone in which the service runs.', type: 'string' },
    },
    required: ['name', 'plan', 'prometheus-uri', 'type'],
    type: 'object',
  },
  uses: () => [
    definitionOfConnectionInfo,
    definitionOfIntegration,
    definitionOfIpFilter,
    definitionOfMaintenance,
    definitionOfNodeState,
    definitionOfNotification,
    definitionOfPrometheusUri,
    definitionOfServiceBackup,
    definitionOfServiceComponent,
    definitionOfServiceName,
    definitionOfServiceState,
    definitionOfServiceTypeName,
    definitionOfUriParams,
    definitionOfValkeyServiceUser,
    definitionOfValkeySettings,
  ],
}

/** A Valkey service with all that is known of it. */
export type ValkeyService = ValkeyService2

export const ValkeyService = /* @__PURE__ */ described(ValkeyService2, definitionOfValkeyService)
