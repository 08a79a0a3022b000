export { createClient, type Client } from './client.js'
export type { ClientOptions } from './client-options.js'
export { createTransport } from './transport.js'
export { ensureService } from './ensure-service.js'
export { wait, waitUntilRunning } from './wait.js'
export type { TransportOptions } from './options.js'
export type { ZoneName } from './generated/contract.js'
export type { Methods } from './generated/methods.js'
export {
  chain,
  fromEnvironment,
  type CredentialProvider,
  type Credentials,
} from './core/credentials.js'
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
  type ProblemIssue,
  type ValidationIssue,
} from './core/errors.js'
export {
  logTo,
  type AttemptEvent,
  type ErrorEvent,
  type Hooks,
  type Logger,
  type ResponseEvent,
  type RetryEvent,
} from './core/hooks.js'
export { observe, type Observer } from './core/observe.js'
export type { NoInput, OperationDescriptor } from './core/operation.js'
export type { Progress, WaitDefaults, WaitOptions } from './core/wait-options.js'
export type { RetryOptions } from './core/retry.js'
export type { CallOptions, Fetch, TimeoutOptions } from './core/call-options.js'
export type { Transport } from './core/transport.js'
export {
  validateWith,
  type Checks,
  type ContractValidator,
  type OperationValidators,
  type RequestValidator,
  type ValidationOptions,
  type Validator,
} from './core/validation.js'

// Every operation as a function, for bundles that contain only the operations in use. The generator writes the list.
export * from './generated/operations.js'
