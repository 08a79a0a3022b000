import type { ZoneName } from '@dbaas-valkey/types'

import type { Zone } from '../../backend/zones.js'
import type { Core } from '../../testing/core.js'
import type { Credentials } from './signature.js'

/** What the handling of a request needs. */
export interface Api extends Core {
  readonly credentials: Credentials
  /** The origins whose pages may read responses. */
  readonly cors: readonly string[]
  /** Every zone, with the address under which the emulator serves it. */
  readonly addresses: readonly Zone[]
  /** The zone of a path that names none. By default it is the emulator's own zone. */
  readonly zone?: ZoneName
}

/** The status and the JSON body of a response. */
export interface ApiResponse {
  readonly status: number
  readonly body: unknown
}
