/**
 * The DBaaS Valkey API on loopback, with a real Valkey server behind each service.
 *
 * @module
 */
export type {
  ArchivePath,
  ClockMove,
  ClockReading,
  Control,
  EmulatorState,
  ExportedArchive,
  ImportedArchive,
  JsonReply,
} from './testing/control.js'
export type { SignableRequest, SignedRequest } from './testing/control.js'
export type { Seed, SeededService, SeededUser, ServiceTarget, Snapshot } from './testing/control.js'
export type {
  DelayFault,
  FailFault,
  Fault,
  FaultKind,
  InjectedFault,
  ResetFault,
  StatusFault,
  TruncateFault,
} from './testing/faults.js'
export type { JournalEntry } from './testing/journal.js'
export type { OperationRecord } from './testing/operation-record.js'
export type { OperationFailure, OperationTiming } from './testing/operation-timing.js'
export { connectControl, type ConnectControlOptions, type ControlTarget } from './testing/remote.js'
export type { Emulator, EmulatorEnvironment } from './emulator.js'
export { EmulatorError, type EmulatorErrorCode } from './valkey/errors.js'
export type { OperationId } from './generated/routes.js'
export { wellKnownCredentials } from './credentials.js'
export type { EmulatorOptions } from './options.js'
export type { Limits } from './backend/capacity.js'
export type { SecretVisibility } from './testing/core.js'
export type { ProxyEnvironment } from './http/proxy/environment.js'
export { startEmulator } from './start.js'
export type { UnknownProperties } from './backend/unknown-properties.js'
export type { Durability } from './backend/durability.js'
export type { Log, LogLevel } from './valkey/log.js'
