import type { Capacity, Limits } from '../backend/capacity.js'
import type { Zones } from '../backend/zones.js'
import type { UnknownProperties } from '../backend/unknown-properties.js'
import type { Authority } from '../valkey/authority.js'
import type { Log } from '../valkey/log.js'
import type { Notifier } from '../valkey/notifier.js'
import type { MovableClock } from './clock.js'
import type { FaultRegistry } from './faults.js'
import type { Journal } from './journal.js'
import type { OperationTiming } from './operation-timing.js'
import type { OperationRegistry } from './operations.js'
import type { SnapshotStore } from './snapshot-store.js'

/** Whether reading a service shows the secrets that the contract marks, or leaves them out. */
export type SecretVisibility = 'hidden' | 'shown'

/** The parts of a running emulator that its API, its control interface and its page share. */
export interface Core {
  readonly zones: Zones
  /** One for all zones: a client that trusts it can connect to the servers of each. */
  readonly authority: Authority
  readonly clock: MovableClock
  /** Signatures are checked with this clock, so that moving the other one does not lock out all clients. */
  readonly signatureClock: MovableClock
  readonly operations: OperationRegistry
  readonly faults: FaultRegistry
  readonly snapshots: SnapshotStore
  /** What the account cannot get, in all zones. */
  readonly capacity: Capacity
  readonly journal: Journal
  readonly notifier: Notifier
  readonly log: Log
  /** Is aborted when the emulator ends. */
  readonly ending: AbortController
  readonly secrets: SecretVisibility
  readonly unknownProperties: UnknownProperties
  /** The timing that the emulator was started with. A reset goes back to it. */
  readonly timing: OperationTiming
  /** The limits that the emulator was started with. A reset goes back to them. */
  readonly limits: Limits
}
