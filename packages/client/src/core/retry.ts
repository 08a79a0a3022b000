import { completed } from './known.js'
import type { Outcome } from './outcome.js'

/** When and how often the client sends a request again. */
export interface RetryOptions {
  /** Number of attempts per call, the first included. Default: 4. */
  readonly attempts?: number | undefined
  /** Upper bound of the first delay, in milliseconds. It doubles with each attempt. Default: 250. */
  readonly delay?: number | undefined
  /** Upper bound of every delay, in milliseconds. Default: 8,000. */
  readonly maxDelay?: number | undefined
  /** The longest Retry-After of a server that the client obeys, in milliseconds. Default: 30,000. */
  readonly maxRetryAfter?: number | undefined
}

export type RetryPolicy = Required<{ [Name in keyof RetryOptions]: number }>

const standard: RetryPolicy = { attempts: 4, delay: 250, maxDelay: 8000, maxRetryAfter: 30_000 }

/**
 * Returns the outcome that an error status stands for, and so whether the client may repeat the request:
 *
 * - 429 (https://www.rfc-editor.org/rfc/rfc6585#section-4), and 503 with a time to come back
 *   (https://www.rfc-editor.org/rfc/rfc9110#section-15.6.4): the server did nothing, so any request may be sent again
 * - 408 (https://www.rfc-editor.org/rfc/rfc9110#section-15.5.9) and all other 5xx: unknown, since a gateway may have passed the
 *   request on, so only what is safe to repeat is sent again
 * - the rest: the server refused the request, and would refuse it again
 */
export function outcomeOf(status: number, retryAfter: number | undefined): Outcome {
  if (status === 429 || (status === 503 && retryAfter !== undefined)) return 'notExecuted'
  return status === 408 || status >= 500 ? 'unknown' : 'rejected'
}

/** Returns the given policy, completed from `base`. `false` means a single attempt. */
export function retryPolicy(
  options: RetryOptions | false | undefined,
  base = standard,
): RetryPolicy {
  return completed(base, options === false ? { attempts: 1 } : options)
}

/**
 * Returns the delay before the next attempt, in milliseconds: the server's Retry-After plus a random time below a bound that
 * doubles (full jitter, so that clients that failed together don't retry together).
 */
export function backoff(policy: RetryPolicy, attempts: number, retryAfter = 0): number {
  const jitter = Math.random() * Math.min(policy.maxDelay, policy.delay * 2 ** (attempts - 1))
  return Math.min(retryAfter, policy.maxRetryAfter) + jitter
}

/**
 * Returns Retry-After in milliseconds, from seconds or a date (https://www.rfc-editor.org/rfc/rfc9110#section-10.2.3), or
 * `undefined` when it is missing or invalid.
 */
export function parseRetryAfter(value: string | null, now: number): number | undefined {
  // Undici keeps trailing white space, which doesn't belong to the value of a header.
  const text = (value ?? '').trim()
  // Date.parse accepts almost any text with a number in it. Dates of HTTP end in GMT.
  const date = text.endsWith(' GMT') ? Date.parse(text) - now : NaN
  const milliseconds = /^\d+$/.test(text) ? Number(text) * 1000 : date
  return Number.isNaN(milliseconds) ? undefined : Math.max(0, milliseconds)
}

/**
 * Limits the retries of one client, so that it doesn't make an outage worse. Each retry takes a token, each success returns
 * one, and without tokens a call fails on its first attempt.
 */
export interface RetryBudget {
  /** Takes a token, and returns whether there was one. */
  readonly take: () => boolean
  readonly putBack: () => void
}

/** @param size the number of tokens, at first and at most */
export function retryBudget(size: number): RetryBudget {
  let left = size
  return {
    take: () => left >= 1 && left-- > 0,
    putBack: () => {
      left = Math.min(size, left + 1)
    },
  }
}
