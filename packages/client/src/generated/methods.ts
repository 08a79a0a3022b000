// Generated from the contract by `pnpm generate`. Do not edit.
import type {
  CaCertificate,
  MigrationStatus,
  Operation,
  ServiceList,
  ServiceLogs,
  ServiceMetrics,
  ServiceType,
  ServiceTypeList,
  ValkeyService,
  ValkeySettingsCatalogue,
  ValkeyUserList,
  ValkeyUserSecrets,
  ZoneList,
} from '@dbaas-valkey/types'
import type { CallOptions } from '../core/call-options.js'
import type { CreateDbaasServiceValkeyInput } from './operations/create-dbaas-service-valkey.js'
import type { CreateDbaasValkeyUserInput } from './operations/create-dbaas-valkey-user.js'
import type { DeleteDbaasServiceValkeyInput } from './operations/delete-dbaas-service-valkey.js'
import type { DeleteDbaasValkeyUserInput } from './operations/delete-dbaas-valkey-user.js'
import type { GetDbaasCaCertificateInput } from './operations/get-dbaas-ca-certificate.js'
import type { GetDbaasMigrationStatusInput } from './operations/get-dbaas-migration-status.js'
import type { GetDbaasServiceLogsInput } from './operations/get-dbaas-service-logs.js'
import type { GetDbaasServiceMetricsInput } from './operations/get-dbaas-service-metrics.js'
import type { GetDbaasServiceTypeInput } from './operations/get-dbaas-service-type.js'
import type { GetDbaasServiceValkeyInput } from './operations/get-dbaas-service-valkey.js'
import type { GetDbaasSettingsValkeyInput } from './operations/get-dbaas-settings-valkey.js'
import type { GetOperationInput } from './operations/get-operation.js'
import type { ListDbaasServiceTypesInput } from './operations/list-dbaas-service-types.js'
import type { ListDbaasServicesInput } from './operations/list-dbaas-services.js'
import type { ListDbaasValkeyUsersInput } from './operations/list-dbaas-valkey-users.js'
import type { ListZonesInput } from './operations/list-zones.js'
import type {
  ResetDbaasValkeyUserPasswordInput,
} from './operations/reset-dbaas-valkey-user-password.js'
import type {
  RevealDbaasValkeyUserPasswordInput,
} from './operations/reveal-dbaas-valkey-user-password.js'
import type {
  StartDbaasValkeyMaintenanceInput,
} from './operations/start-dbaas-valkey-maintenance.js'
import type { StopDbaasValkeyMigrationInput } from './operations/stop-dbaas-valkey-migration.js'
import type { UpdateDbaasServiceValkeyInput } from './operations/update-dbaas-service-valkey.js'
import type {
  UpdateDbaasValkeyUserAccessControlInput,
} from './operations/update-dbaas-valkey-user-access-control.js'

/** One method for each operation of the contract. */
export interface Methods {
  /**
   * Create a Valkey service.
   *
   * Orders a new service under a name of your choice. It starts empty, from a backup of another
   * service (`fork-from-service`), or filled from a server elsewhere (`migration`). It can be used
   * once the operation has succeeded and the service is `running`.
   *
   * The answer is an Operation; the change is done when `wait` returns.
   *
   * Doing it twice is not the same as doing it once, so it is not sent again when its answer is
   * lost: the call ends with an `AmbiguousError`.
   *
   * @example
   * const operation = await valkey.createDbaasServiceValkey({ name: 'cache', body: { plan: 'startup-4' } })
   * await valkey.wait(operation)
   */
  readonly createDbaasServiceValkey: (
    input: CreateDbaasServiceValkeyInput,
    options?: CallOptions,
  ) => Promise<Operation>

  /**
   * Create a Valkey user.
   *
   * Adds a user to the service and generates a password for it, which
   * `reveal-dbaas-valkey-user-password` reads.
   *
   * The answer is an Operation; the change is done when `wait` returns.
   *
   * Doing it twice is not the same as doing it once, so it is not sent again when its answer is
   * lost: the call ends with an `AmbiguousError`.
   *
   * @example
   * const operation = await valkey.createDbaasValkeyUser({ 'service-name': 'cache', body: { username: 'app' } })
   * await valkey.wait(operation)
   */
  readonly createDbaasValkeyUser: (
    input: CreateDbaasValkeyUserInput,
    options?: CallOptions,
  ) => Promise<Operation>

  /**
   * Delete a Valkey service.
   *
   * Removes the service with its data and its backups for good. Refused while
   * `termination-protection` is on.
   *
   * The answer is an Operation; the change is done when `wait` returns.
   *
   * @example
   * const operation = await valkey.deleteDbaasServiceValkey({ name: 'cache' })
   * await valkey.wait(operation)
   */
  readonly deleteDbaasServiceValkey: (
    input: DeleteDbaasServiceValkeyInput,
    options?: CallOptions,
  ) => Promise<Operation>

  /**
   * Delete a Valkey user.
   *
   * Removes a user from the service. The data that it wrote stays.
   *
   * The answer is an Operation; the change is done when `wait` returns.
   *
   * @example
   * const operation = await valkey.deleteDbaasValkeyUser({ 'service-name': 'cache', username: 'app' })
   * await valkey.wait(operation)
   */
  readonly deleteDbaasValkeyUser: (
    input: DeleteDbaasValkeyUserInput,
    options?: CallOptions,
  ) => Promise<Operation>

  /**
   * Get the certificate authority.
   *
   * Reads the certificate with which clients verify the TLS connection to a service. It is the same
   * for all services of the organization.
   *
   * @example
   * const answer = await valkey.getDbaasCaCertificate()
   */
  readonly getDbaasCaCertificate: (
    input?: GetDbaasCaCertificateInput,
    options?: CallOptions,
  ) => Promise<CaCertificate>

  /**
   * Get the status of a migration.
   *
   * Tells how far the migration into a service has come, as a whole and for each database.
   *
   * @example
   * const answer = await valkey.getDbaasMigrationStatus({ name: 'cache' })
   */
  readonly getDbaasMigrationStatus: (
    input: GetDbaasMigrationStatusInput,
    options?: CallOptions,
  ) => Promise<MigrationStatus>

  /**
   * Get the logs of a service.
   *
   * Reads a page of the log of the service's nodes. It is a POST because its arguments travel in
   * the body; it changes nothing.
   *
   * @example
   * const answer = await valkey.getDbaasServiceLogs({
   *   'service-name': 'cache',
   *   body: { limit: 100, 'sort-order': 'desc' },
   * })
   */
  readonly getDbaasServiceLogs: (
    input: GetDbaasServiceLogsInput,
    options?: CallOptions,
  ) => Promise<ServiceLogs>

  /**
   * Get the metrics of a service.
   *
   * Reads the load of the service over a period that ends now. It is a POST because its arguments
   * travel in the body; it changes nothing.
   *
   * @example
   * const answer = await valkey.getDbaasServiceMetrics({ 'service-name': 'cache', body: { period: 'hour' } })
   */
  readonly getDbaasServiceMetrics: (
    input: GetDbaasServiceMetricsInput,
    options?: CallOptions,
  ) => Promise<ServiceMetrics>

  /**
   * Get a service type.
   *
   * Reads the versions and plans in which one kind of database service can be ordered.
   *
   * @example
   * const answer = await valkey.getDbaasServiceType({ 'service-type-name': 'valkey' })
   */
  readonly getDbaasServiceType: (
    input: GetDbaasServiceTypeInput,
    options?: CallOptions,
  ) => Promise<ServiceType>

  /**
   * Get a Valkey service.
   *
   * Reads everything about one service: how to connect to it, its plan and nodes, its users,
   * settings, backups and maintenance. Passwords are part of the answer.
   *
   * @example
   * const answer = await valkey.getDbaasServiceValkey({ name: 'cache' })
   */
  readonly getDbaasServiceValkey: (
    input: GetDbaasServiceValkeyInput,
    options?: CallOptions,
  ) => Promise<ValkeyService>

  /**
   * Get the settings that Valkey understands.
   *
   * Describes every setting that can be given as `valkey-settings`, as a JSON Schema with types,
   * limits and defaults. The settings of one service are read with the service.
   *
   * @example
   * const answer = await valkey.getDbaasSettingsValkey()
   */
  readonly getDbaasSettingsValkey: (
    input?: GetDbaasSettingsValkeyInput,
    options?: CallOptions,
  ) => Promise<ValkeySettingsCatalogue>

  /**
   * Get an operation.
   *
   * Reads how far a change has come. Ask again while the state is `pending`, no more often than
   * every 3 s. An operation that has failed is still a successful answer to this request.
   *
   * @example
   * const answer = await valkey.getOperation({ id: '3f2b7c1e-9d84-4c56-8a3b-2f1e6d5c4b7a' })
   */
  readonly getOperation: (
    input: GetOperationInput,
    options?: CallOptions,
  ) => Promise<Operation>

  /**
   * List service types.
   *
   * Lists the kinds of database service that can be ordered, each with its versions and plans.
   *
   * @example
   * const answer = await valkey.listDbaasServiceTypes()
   */
  readonly listDbaasServiceTypes: (
    input?: ListDbaasServiceTypesInput,
    options?: CallOptions,
  ) => Promise<ServiceTypeList>

  /**
   * List database services.
   *
   * Lists the database services of the organization in this zone, of every type: `type` tells the
   * Valkey services from the others. Users, settings and connection details are read service by
   * service.
   *
   * @example
   * const answer = await valkey.listDbaasServices()
   */
  readonly listDbaasServices: (
    input?: ListDbaasServicesInput,
    options?: CallOptions,
  ) => Promise<ServiceList>

  /**
   * List the users of a Valkey service.
   *
   * Lists the users with their access control. Passwords are not part of the answer.
   *
   * @example
   * const answer = await valkey.listDbaasValkeyUsers({ 'service-name': 'cache' })
   */
  readonly listDbaasValkeyUsers: (
    input: ListDbaasValkeyUsersInput,
    options?: CallOptions,
  ) => Promise<ValkeyUserList>

  /**
   * List zones.
   *
   * Lists the zones and the address of the API in each. Needs no signature, so that a client can
   * find its zone before it has credentials.
   *
   * @example
   * const answer = await valkey.listZones()
   */
  readonly listZones: (
    input?: ListZonesInput,
    options?: CallOptions,
  ) => Promise<ZoneList>

  /**
   * Reset the password of a Valkey user.
   *
   * Gives the user the password in the body or, without one, a generated password. The old password
   * is refused from then on. To repeat a request without a password generates another one.
   *
   * The answer is an Operation; the change is done when `wait` returns.
   *
   * Doing it twice is not the same as doing it once, so it is not sent again when its answer is
   * lost: the call ends with an `AmbiguousError`.
   *
   * @example
   * const operation = await valkey.resetDbaasValkeyUserPassword({ 'service-name': 'cache', username: 'app', body: {} })
   * await valkey.wait(operation)
   */
  readonly resetDbaasValkeyUserPassword: (
    input: ResetDbaasValkeyUserPasswordInput,
    options?: CallOptions,
  ) => Promise<Operation>

  /**
   * Reveal the password of a Valkey user.
   *
   * Reads the password of a user in clear text. Keep it out of logs.
   *
   * @example
   * const answer = await valkey.revealDbaasValkeyUserPassword({ 'service-name': 'cache', username: 'app' })
   */
  readonly revealDbaasValkeyUserPassword: (
    input: RevealDbaasValkeyUserPasswordInput,
    options?: CallOptions,
  ) => Promise<ValkeyUserSecrets>

  /**
   * Start the maintenance of a Valkey service.
   *
   * Installs the pending updates of the service now rather than in its maintenance window.
   * Connections are cut once when a node is replaced.
   *
   * The answer is an Operation; the change is done when `wait` returns.
   *
   * Doing it twice is not the same as doing it once, so it is not sent again when its answer is
   * lost: the call ends with an `AmbiguousError`.
   *
   * @example
   * const operation = await valkey.startDbaasValkeyMaintenance({ name: 'cache' })
   * await valkey.wait(operation)
   */
  readonly startDbaasValkeyMaintenance: (
    input: StartDbaasValkeyMaintenanceInput,
    options?: CallOptions,
  ) => Promise<Operation>

  /**
   * Stop a migration into a Valkey service.
   *
   * Ends the migration: the service no longer follows the source and accepts writes. Data that has
   * arrived stays.
   *
   * The answer is an Operation; the change is done when `wait` returns.
   *
   * Doing it twice is not the same as doing it once, so it is not sent again when its answer is
   * lost: the call ends with an `AmbiguousError`.
   *
   * @example
   * const operation = await valkey.stopDbaasValkeyMigration({ name: 'cache' })
   * await valkey.wait(operation)
   */
  readonly stopDbaasValkeyMigration: (
    input: StopDbaasValkeyMigrationInput,
    options?: CallOptions,
  ) => Promise<Operation>

  /**
   * Update a Valkey service.
   *
   * Changes the given properties and leaves all others as they are. Another plan moves the data to
   * new nodes while the service stays reachable.
   *
   * The answer is an Operation; the change is done when `wait` returns.
   *
   * @example
   * const operation = await valkey.updateDbaasServiceValkey({ name: 'cache', body: { plan: 'business-8' } })
   * await valkey.wait(operation)
   */
  readonly updateDbaasServiceValkey: (
    input: UpdateDbaasServiceValkeyInput,
    options?: CallOptions,
  ) => Promise<Operation>

  /**
   * Change what a Valkey user may do.
   *
   * Replaces the access control of a user. The password stays as it is.
   *
   * The answer is an Operation; the change is done when `wait` returns.
   *
   * @example
   * const operation = await valkey.updateDbaasValkeyUserAccessControl({
   *   'service-name': 'cache',
   *   username: 'app',
   *   body: {
   *     'access-control': {
   *       categories: ['+@read', '+@write'],
   *       keys: ['session:*', 'cart:*'],
   *     },
   *   },
   * })
   * await valkey.wait(operation)
   */
  readonly updateDbaasValkeyUserAccessControl: (
    input: UpdateDbaasValkeyUserAccessControlInput,
    options?: CallOptions,
  ) => Promise<Operation>
}
