export { createClient, type Client, type ClientOptions } from './client.js'
export { createTransport } from './transport.js'
export { wait, waitUntilRunning } from './wait.js'
export type { TransportOptions } from './options.js'
export type { Paths } from './paths.js'
export type { ZoneName } from './generated/contract.js'
export type { Methods } from './generated/methods.js'
export {
  chain,
  fromEnvironment,
  type CredentialProvider,
  type Credentials,
} from './runtime/credentials.js'
export {
  AbortError,
  AmbiguousError,
  ApiError,
  AuthenticationError,
  ConfigurationError,
  ConflictError,
  ConnectionError,
  DbaasValkeyError,
  ForbiddenError,
  InvalidRequestError,
  NotFoundError,
  OperationFailedError,
  PreconditionFailedError,
  RateLimitError,
  RedirectError,
  RequestValidationError,
  ResponseTooLargeError,
  ResponseValidationError,
  ServerError,
  TimeoutError,
  type AsyncOperation,
  type ErrorContext,
  type ProblemBody,
  type ProblemFault,
  type ValidationIssue,
} from './runtime/errors.js'
export {
  logTo,
  type AttemptEvent,
  type ErrorEvent,
  type Hooks,
  type Logger,
  type ResponseEvent,
  type RetryEvent,
} from './runtime/hooks.js'
export { observe, type Observer } from './runtime/observe.js'
export type { NoInput, OperationDescriptor } from './runtime/operation.js'
export type { Progress, WaitDefaults, WaitOptions } from './runtime/poll.js'
export type { RetryOptions } from './runtime/retry.js'
export type { CallOptions, Fetch, TimeoutOptions } from './runtime/settings.js'
export type { Transport } from './runtime/transport.js'
export {
  validateWith,
  type Checks,
  type ContractValidator,
  type OperationValidators,
  type ValidationOptions,
  type Validator,
} from './runtime/validation.js'

// Every operation as a function, for bundles that hold only what is called. A test compares with the contract.
export {
  createDbaasServiceValkey,
  type CreateDbaasServiceValkeyInput,
  type CreateDbaasServiceValkeyOutput,
} from './generated/operations/create-dbaas-service-valkey.js'
export {
  createDbaasValkeyUser,
  type CreateDbaasValkeyUserInput,
  type CreateDbaasValkeyUserOutput,
} from './generated/operations/create-dbaas-valkey-user.js'
export {
  deleteDbaasServiceValkey,
  type DeleteDbaasServiceValkeyInput,
  type DeleteDbaasServiceValkeyOutput,
} from './generated/operations/delete-dbaas-service-valkey.js'
export {
  deleteDbaasValkeyUser,
  type DeleteDbaasValkeyUserInput,
  type DeleteDbaasValkeyUserOutput,
} from './generated/operations/delete-dbaas-valkey-user.js'
export {
  getDbaasCaCertificate,
  type GetDbaasCaCertificateInput,
  type GetDbaasCaCertificateOutput,
} from './generated/operations/get-dbaas-ca-certificate.js'
export {
  getDbaasMigrationStatus,
  type GetDbaasMigrationStatusInput,
  type GetDbaasMigrationStatusOutput,
} from './generated/operations/get-dbaas-migration-status.js'
export {
  getDbaasServiceLogs,
  type GetDbaasServiceLogsInput,
  type GetDbaasServiceLogsOutput,
} from './generated/operations/get-dbaas-service-logs.js'
export {
  getDbaasServiceMetrics,
  type GetDbaasServiceMetricsInput,
  type GetDbaasServiceMetricsOutput,
} from './generated/operations/get-dbaas-service-metrics.js'
export {
  getDbaasServiceType,
  type GetDbaasServiceTypeInput,
  type GetDbaasServiceTypeOutput,
} from './generated/operations/get-dbaas-service-type.js'
export {
  getDbaasServiceValkey,
  type GetDbaasServiceValkeyInput,
  type GetDbaasServiceValkeyOutput,
} from './generated/operations/get-dbaas-service-valkey.js'
export {
  getDbaasSettingsValkey,
  type GetDbaasSettingsValkeyInput,
  type GetDbaasSettingsValkeyOutput,
} from './generated/operations/get-dbaas-settings-valkey.js'
export {
  getOperation,
  type GetOperationInput,
  type GetOperationOutput,
} from './generated/operations/get-operation.js'
export {
  listDbaasServiceTypes,
  type ListDbaasServiceTypesInput,
  type ListDbaasServiceTypesOutput,
} from './generated/operations/list-dbaas-service-types.js'
export {
  listDbaasServices,
  type ListDbaasServicesInput,
  type ListDbaasServicesOutput,
} from './generated/operations/list-dbaas-services.js'
export {
  listDbaasValkeyUsers,
  type ListDbaasValkeyUsersInput,
  type ListDbaasValkeyUsersOutput,
} from './generated/operations/list-dbaas-valkey-users.js'
export {
  listZones,
  type ListZonesInput,
  type ListZonesOutput,
} from './generated/operations/list-zones.js'
export {
  resetDbaasValkeyUserPassword,
  type ResetDbaasValkeyUserPasswordInput,
  type ResetDbaasValkeyUserPasswordOutput,
} from './generated/operations/reset-dbaas-valkey-user-password.js'
export {
  revealDbaasValkeyUserPassword,
  type RevealDbaasValkeyUserPasswordInput,
  type RevealDbaasValkeyUserPasswordOutput,
} from './generated/operations/reveal-dbaas-valkey-user-password.js'
export {
  startDbaasValkeyMaintenance,
  type StartDbaasValkeyMaintenanceInput,
  type StartDbaasValkeyMaintenanceOutput,
} from './generated/operations/start-dbaas-valkey-maintenance.js'
export {
  stopDbaasValkeyMigration,
  type StopDbaasValkeyMigrationInput,
  type StopDbaasValkeyMigrationOutput,
} from './generated/operations/stop-dbaas-valkey-migration.js'
export {
  updateDbaasServiceValkey,
  type UpdateDbaasServiceValkeyInput,
  type UpdateDbaasServiceValkeyOutput,
} from './generated/operations/update-dbaas-service-valkey.js'
export {
  updateDbaasValkeyUserAccessControl,
  type UpdateDbaasValkeyUserAccessControlInput,
  type UpdateDbaasValkeyUserAccessControlOutput,
} from './generated/operations/update-dbaas-valkey-user-access-control.js'
