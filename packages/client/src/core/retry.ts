import { overlay } from './defined.js'
import type { Outcome } from './outcome.js'

/** When and how often a request is sent again. */
export interface RetryOptions {
  /** Requests per call, the first included; default: 4. */
  readonly attempts?: number | undefined
  /** Upper bound of the first delay in milliseconds, 250; it doubles from attempt to attempt. */
  readonly delay?: number | undefined
  /** Upper bound of any delay in milliseconds; 8,000. */
  readonly maxDelay?: number | undefined
  /** The longest that a server's Retry-After is obeyed, in milliseconds; 30,000. */
  readonly maxRetryAfter?: number | undefined
}

export type RetryPolicy = Required<{ [Name in keyof RetryOptions]: number }>

const standard: RetryPolicy = { attempts: 4, delay: 250, maxDelay: 8000, maxRetryAfter: 30_000 }

/**
 * What a status that is no success says of the request, and so whether it may be sent again:
 *
 * - 429 (https://www.rfc-editor.org/rfc/rfc6585#section-4), and 503 with a time to come back
 *   (https://www.rfc-editor.org/rfc/rfc9110#section-15.6.4): the server did nothing, so any request may be sent again
 * - 408 (https://www.rfc-editor.org/rfc/rfc9110#section-15.5.9) and all other 5xx: unknown, since a gateway may have passed the
 *   request on, so only what is safe to repeat is sent again
 * - the rest: the server said no, and would say so again
 */
export function outcomeOf(status: number, retryAfter: number | undefined): Outcome {
  if (status === 429 || (status === 503 && retryAfter !== undefined)) return 'notExecuted'
  return status === 408 || status >= 500 ? 'unknown' : 'rejected'
}

/** `false` stands for a single attempt; what isn't given is taken from `base`. */
export function retryPolicy(
  options: RetryOptions | false | undefined,
  base = standard,
): RetryPolicy {
  return overlay(base, options === false ? { attempts: 1 } : options)
}

/**
 * The delay before the next attempt in milliseconds: what the server asked for, and a random time below a bound that
 * doubles (full jitter: many clients that failed together don't come back together).
 */
export function backoff(policy: RetryPolicy, attempts: number, retryAfter = 0): number {
  const jitter = Math.random() * Math.min(policy.maxDelay, policy.delay * 2 ** (attempts - 1))
  return Math.min(retryAfter, policy.maxRetryAfter) + jitter
}

/**
 * Retry-After in milliseconds, from seconds or a date (https://www.rfc-editor.org/rfc/rfc9110#section-10.2.3); `undefined` when
 * there is none that can be read.
 */
export function parseRetryAfter(value: string | null, now: number): number | undefined {
  // Undici leaves white space at the end, which is no part of a header's value.
  const text = (value ?? '').trim()
  // Date.parse makes a date of anything with a number in it; those of HTTP end in GMT.
  const date = text.endsWith(' GMT') ? Date.parse(text) - now : NaN
  const milliseconds = /^\d+$/.test(text) ? Number(text) * 1000 : date
  return Number.isNaN(milliseconds) ? undefined : Math.max(0, milliseconds)
}

/**
 * Keeps the calls of one client from multiplying an outage: each retry takes one, each success returns one, and when
 * all are taken, calls fail on their first attempt.
 */
export interface RetryBudget {
  /** Whether there was one to take. */
  readonly take: () => boolean
  readonly putBack: () => void
}

/** @param size how many there are at most, and at first */
export function retryBudget(size: number): RetryBudget {
  let left = size
  return {
    take: () => left >= 1 && left-- > 0,
    putBack: () => {
      left = Math.min(size, left + 1)
    },
  }
}
