import type { ZoneName } from '@dbaas-valkey/types'

import type { FaultRegistry } from '../../testing/faults.js'
import type { Journal } from '../../testing/journal.js'
import type { UnknownProperties } from '../../backend/unknown-properties.js'
import type { Clock } from '../../backend/clock.js'
import type { Context } from './handler.js'
import type { Credentials } from './signature.js'
import type { Log } from '../../valkey/log.js'
import type { SecretVisibility } from '../../testing/core.js'

/** What every exchange of a request for an answer needs. */
export interface Api {
  readonly credentials: Credentials
  /** Stamps the journal. */
  readonly clock: Clock
  /** Milliseconds since 1970, by the clock that signatures are held against. */
  readonly signatureTime: () => number
  readonly faults: FaultRegistry
  readonly journal: Journal
  readonly log: Log
  readonly secrets: SecretVisibility
  readonly unknownProperties: UnknownProperties
  /** What handlers work with in a zone, by default the emulator's own. */
  readonly context: (zone: ZoneName | undefined) => Promise<Context>
}

/** A status and a body that goes out as JSON. */
export interface Outcome {
  readonly status: number
  readonly body: unknown
}
