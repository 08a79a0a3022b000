import { overlay } from './defined.js'
import type { RetryOptions } from './retry.js'

/** What the engine calls to send a request: the global `fetch`, or anything that takes the same two arguments. */
export type Fetch = (url: string, init: RequestInit) => Promise<Response>

/** How long things may take, in milliseconds. */
export interface TimeoutOptions {
  /** One request, from signing to the last byte of the answer; default: 30,000. */
  readonly attempt?: number | undefined
  /** A whole call with its attempts and the delays between them; default: 120,000. */
  readonly total?: number | undefined
}

/** What may be given with each call. */
export interface CallOptions {
  /** Ends the call at once, in any phase; it rejects with the signal's reason. */
  readonly signal?: AbortSignal | undefined
  /** A number limits the whole call, in milliseconds. */
  readonly timeout?: number | TimeoutOptions | undefined
  /** Headers to send besides those of the engine. */
  readonly headers?: Readonly<Record<string, string>> | undefined
  /** `false` for a single attempt. What is left out is as the client has it. */
  readonly retry?: RetryOptions | false | undefined
}

/** How long things may take, with nothing left out. */
export type Timeouts = Required<{ [Name in keyof TimeoutOptions]: number }>

const standard = { attempt: 30_000, total: 120_000 }

/** What isn't given is taken from `base`. */
export function timeouts(
  options: number | TimeoutOptions | undefined,
  base: Timeouts = standard,
): Timeouts {
  return overlay(base, typeof options === 'number' ? { total: options } : options)
}
