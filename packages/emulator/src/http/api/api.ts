import type { ZoneName } from '@dbaas-valkey/types'

import type { Zone } from '../../backend/zones.js'
import type { Core } from '../../testing/core.js'
import type { Credentials } from './signature.js'

/** What every exchange of a request for an answer needs. */
export interface Api extends Core {
  readonly credentials: Credentials
  /** Every zone with the address under which it is served. */
  readonly addresses: readonly Zone[]
  /** The zone of a path that names none; by default the emulator's own. */
  readonly zone?: ZoneName
}

/** A status and a body that goes out as JSON. */
export interface Outcome {
  readonly status: number
  readonly body: unknown
}
