/**
 * The DBaaS Valkey API on loopback, with a real Valkey server behind each service.
 *
 * @module
 */
export type {
  ClockMove,
  ClockReading,
  Control,
  EmulatorState,
  JsonReply,
} from './control/control.js'
export type { Seed, SeededService, SeededUser, ServiceTarget, Snapshot } from './control/control.js'
export type {
  DelayFault,
  FailFault,
  Fault,
  FaultKind,
  InjectedFault,
  ResetFault,
  StatusFault,
  TruncateFault,
} from './control/faults.js'
export type { JournalEntry } from './control/journal.js'
export type { OperationFailure, OperationTiming } from './control/operation-timing.js'
export { connectControl, type ConnectControlOptions, type ControlTarget } from './control/remote.js'
export type { Emulator, EmulatorEnvironment } from './emulator.js'
export { EmulatorError, type EmulatorErrorCode } from './errors.js'
export type { OperationId } from './generated/routes.js'
export type { EmulatorOptions, SecretVisibility } from './options.js'
export type { ProxyEnvironment } from './proxy/environment.js'
export { startEmulator } from './start.js'
export type { UnknownProperties } from './unknown-properties.js'
export type { Durability, Log, LogLevel } from './world/world.js'
