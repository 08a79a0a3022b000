import type { Query } from './query.js'

/** What a signature covers. */
export interface Signable {
  readonly method: string
  /** The path as it is on the wire, prefix and percent-encoding included, without the query. */
  readonly path: string
  readonly query: Query
  /** The body as it is sent; empty when there is none. */
  readonly body: string
}

/** A request as every attempt sends it; only the signature is made anew. */
export interface WireRequest extends Signable {
  /** The whole address. */
  readonly url: string
  readonly headers: Readonly<Record<string, string>>
}
