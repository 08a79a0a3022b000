import { completed } from './known.js'
import type { RetryOptions } from './retry.js'

/** The function that sends a request: the global `fetch`, or one that takes the same two arguments. */
export type Fetch = (url: string, init: RequestInit) => Promise<Response>

/** Time limits, in milliseconds. */
export interface TimeoutOptions {
  /** Limit of one request, from signing to the last byte of the answer. Default: 30,000. */
  readonly attempt?: number | undefined
  /** Limit of a whole call with its attempts and the delays between them. Default: 120,000. */
  readonly total?: number | undefined
}

/** Options of a single call. */
export interface CallOptions {
  /** Ends the call at once, in any phase. The call rejects with the signal's reason. */
  readonly signal?: AbortSignal | undefined
  /** Time limits of this call. A number limits the whole call, in milliseconds. */
  readonly timeout?: number | TimeoutOptions | undefined
  /** Headers to send in addition to those of the client. */
  readonly headers?: Readonly<Record<string, string>> | undefined
  /** How to repeat the request; `false` for a single attempt. Missing properties are those of the client. */
  readonly retry?: RetryOptions | false | undefined
}

/** Time limits with every property present, in milliseconds. */
export type Timeouts = Required<{ [Name in keyof TimeoutOptions]: number }>

const standard = { attempt: 30_000, total: 120_000 }

/** Returns the given limits, completed from `base`. */
export function timeouts(
  options: number | TimeoutOptions | undefined,
  base: Timeouts = standard,
): Timeouts {
  return completed(base, typeof options === 'number' ? { total: options } : options)
}
