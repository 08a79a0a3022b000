import type { CallOptions } from './call-options.js'
import type { Answer } from './decode.js'

/** Key of an option that only this package sets. It is the same in every copy of the package. */
export const receive = Symbol.for('@dbaas-valkey/client receive')

/** Options of a call whose whole answer is of interest, and not only its data. */
export interface ReceivingOptions extends CallOptions {
  readonly [receive]?: (answer: Answer) => void
}
