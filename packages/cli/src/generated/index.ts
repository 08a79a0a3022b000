// Generated from the contract by `pnpm generate`. Do not edit.
import type { Group, OperationBrief } from '../catalogue.js'

/** Every operation of the contract, by its command. */
export const operations: readonly OperationBrief[] = [
  {
    id: 'get-dbaas-ca-certificate',
    words: ['certificate', 'show'],
    summary: 'Get the certificate authority',
    load: () => import('./commands/get-dbaas-ca-certificate.js'),
  },
  {
    id: 'get-dbaas-service-logs',
    words: ['logs'],
    summary: 'Get the logs of a service',
    load: () => import('./commands/get-dbaas-service-logs.js'),
  },
  {
    id: 'start-dbaas-valkey-maintenance',
    words: ['maintenance', 'start'],
    summary: 'Start the maintenance of a Valkey service',
    load: () => import('./commands/start-dbaas-valkey-maintenance.js'),
  },
  {
    id: 'get-dbaas-service-metrics',
    words: ['metrics'],
    summary: 'Get the metrics of a service',
    load: () => import('./commands/get-dbaas-service-metrics.js'),
  },
  {
    id: 'get-dbaas-migration-status',
    words: ['migration', 'status'],
    summary: 'Get the status of a migration',
    load: () => import('./commands/get-dbaas-migration-status.js'),
  },
  {
    id: 'stop-dbaas-valkey-migration',
    words: ['migration', 'stop'],
    summary: 'Stop a migration into a Valkey service',
    load: () => import('./commands/stop-dbaas-valkey-migration.js'),
  },
  {
    id: 'get-operation',
    words: ['operation', 'show'],
    summary: 'Get an operation',
    load: () => import('./commands/get-operation.js'),
  },
  {
    id: 'create-dbaas-service-valkey',
    words: ['service', 'create'],
    summary: 'Create a Valkey service',
    load: () => import('./commands/create-dbaas-service-valkey.js'),
  },
  {
    id: 'delete-dbaas-service-valkey',
    words: ['service', 'delete'],
    summary: 'Delete a Valkey service',
    load: () => import('./commands/delete-dbaas-service-valkey.js'),
  },
  {
    id: 'list-dbaas-services',
    words: ['service', 'list'],
    summary: 'List database services',
    load: () => import('./commands/list-dbaas-services.js'),
  },
  {
    id: 'get-dbaas-service-valkey',
    words: ['service', 'show'],
    summary: 'Get a Valkey service',
    load: () => import('./commands/get-dbaas-service-valkey.js'),
  },
  {
    id: 'update-dbaas-service-valkey',
    words: ['service', 'update'],
    summary: 'Update a Valkey service',
    load: () => import('./commands/update-dbaas-service-valkey.js'),
  },
  {
    id: 'list-dbaas-service-types',
    words: ['service-type', 'list'],
    summary: 'List service types',
    load: () => import('./commands/list-dbaas-service-types.js'),
  },
  {
    id: 'get-dbaas-service-type',
    words: ['service-type', 'show'],
    summary: 'Get a service type',
    load: () => import('./commands/get-dbaas-service-type.js'),
  },
  {
    id: 'get-dbaas-settings-valkey',
    words: ['settings', 'show'],
    summary: 'Get the settings that Valkey understands',
    load: () => import('./commands/get-dbaas-settings-valkey.js'),
  },
  {
    id: 'create-dbaas-valkey-user',
    words: ['user', 'create'],
    summary: 'Create a Valkey user',
    load: () => import('./commands/create-dbaas-valkey-user.js'),
  },
  {
    id: 'delete-dbaas-valkey-user',
    words: ['user', 'delete'],
    summary: 'Delete a Valkey user',
    load: () => import('./commands/delete-dbaas-valkey-user.js'),
  },
  {
    id: 'list-dbaas-valkey-users',
    words: ['user', 'list'],
    summary: 'List the users of a Valkey service',
    load: () => import('./commands/list-dbaas-valkey-users.js'),
  },
  {
    id: 'reset-dbaas-valkey-user-password',
    words: ['user', 'reset-password'],
    summary: 'Reset the password of a Valkey user',
    load: () => import('./commands/reset-dbaas-valkey-user-password.js'),
  },
  {
    id: 'reveal-dbaas-valkey-user-password',
    words: ['user', 'reveal-password'],
    summary: 'Reveal the password of a Valkey user',
    load: () => import('./commands/reveal-dbaas-valkey-user-password.js'),
  },
  {
    id: 'update-dbaas-valkey-user-access-control',
    words: ['user', 'update'],
    summary: 'Change what a Valkey user may do',
    load: () => import('./commands/update-dbaas-valkey-user-access-control.js'),
  },
  {
    id: 'list-zones',
    words: ['zone', 'list'],
    summary: 'List zones',
    load: () => import('./commands/list-zones.js'),
  },
]

/** What the commands of two words are about. */
export const groups: readonly Group[] = [
  {
    name: 'certificate',
    words: 'The certificate authority that signs the certificates of all services of the organization.',
  },
  {
    name: 'maintenance',
    words: 'Updates of a service that would otherwise wait for its maintenance window.',
  },
  { name: 'migration', words: 'Copying data from a server elsewhere into a service.' },
  { name: 'operation', words: 'The progress and outcome of calls that change something.' },
  {
    name: 'service',
    words: 'Valkey services, and the list of all database services of the organization.',
  },
  { name: 'service-type', words: 'List service types; Get a service type.' },
  {
    name: 'settings',
    words: 'The settings that a Valkey service understands, with their limits and defaults.',
  },
  { name: 'user', words: 'The users of a Valkey service, their passwords and what they may do.' },
  { name: 'zone', words: 'List zones.' },
]

/** Where requests go unless it is said otherwise; `{zone}` stands for the zone. */
export const server = { endpoint: 'https://api-{zone}.exoscale.com/v2', defaultZone: 'ch-gva-2' }

/** Properties whose values are secrets. */
export const secrets: readonly string[] = ['password', 'slave', 'uri', 'uri-params']
