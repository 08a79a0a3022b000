import type { CredentialCache } from './credentials.js'
import { overlay } from './defined.js'
import type { Endpoint } from './endpoint.js'
import type { Observer } from './observe.js'
import type { RetryBudget, RetryOptions, RetryPolicy } from './retry.js'
import type { Checks } from './validation.js'

/** What the engine calls to send a request: the global `fetch`, or anything that takes the same two arguments. */
export type Fetch = (url: string, init: RequestInit) => Promise<Response>

/** How long things may take, in milliseconds. */
export interface TimeoutOptions {
  /** One request, from signing to the last byte of the answer; 30,000 unless told otherwise. */
  readonly attempt?: number | undefined
  /** A whole call with its attempts and the delays between them; 120,000 unless told otherwise. */
  readonly total?: number | undefined
}

/** What may be given with each call. */
export interface CallOptions {
  /** Ends the call at once, whatever it is doing; it rejects with the signal's reason. */
  readonly signal?: AbortSignal | undefined
  /** A number limits the whole call, in milliseconds. */
  readonly timeout?: number | TimeoutOptions | undefined
  /** Headers to send besides those of the engine. */
  readonly headers?: Readonly<Record<string, string>> | undefined
  /** `false` for a single attempt. What is left out is as the client has it. */
  readonly retry?: RetryOptions | false | undefined
}

/** A client's options, resolved: what the engine works with. */
export interface Settings extends Endpoint {
  readonly credentials: CredentialCache
  readonly fetch: Fetch
  readonly init: RequestInit
  readonly userAgent: string
  readonly retry: RetryPolicy
  readonly budget: RetryBudget
  readonly timeout: Required<{ [Name in keyof TimeoutOptions]: number }>
  readonly observer: Observer | undefined
  readonly checks: Checks | undefined
  readonly maxResponseSize: number
}

const standard = { attempt: 30_000, total: 120_000 }

/** What isn't given is taken from `base`. */
export function timeouts(
  options: number | TimeoutOptions | undefined,
  base: Settings['timeout'] = standard,
): Settings['timeout'] {
  return overlay(base, typeof options === 'number' ? { total: options } : options)
}
