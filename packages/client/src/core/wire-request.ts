import type { Query } from './query.js'

/** The parts of a request that its signature covers. */
export interface Signable {
  readonly method: string
  /** The path on the wire, with prefix and percent-encoding, without the query. */
  readonly path: string
  readonly query: Query
  /** The encoded body; empty without one. */
  readonly body: string
}

/** A request as every attempt sends it. Only the signature is new each time. */
export interface WireRequest extends Signable {
  /** The full URL. */
  readonly url: string
  readonly headers: Readonly<Record<string, string>>
}
