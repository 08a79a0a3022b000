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

/** Whether a read tells the secrets that the contract marks, or leaves them out. */
export type SecretVisibility = 'hidden' | 'shown'

/** The parts of a running emulator, as its API, its test interface and its page use them. */
export interface Core {
  readonly zones: Zones
  /** One for all zones, so that a client that trusts it reaches the servers of each. */
  readonly authority: Authority
  readonly clock: MovableClock
  /** What signatures are held against: moving the other clock would lock every client out. */
  readonly signatureClock: MovableClock
  readonly operations: OperationRegistry
  readonly faults: FaultRegistry
  readonly journal: Journal
  readonly notifier: Notifier
  readonly log: Log
  readonly secrets: SecretVisibility
  readonly unknownProperties: UnknownProperties
  /** As the emulator was started; a reset goes back to it. */
  readonly timing: OperationTiming
}
