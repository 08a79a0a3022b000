import type { Fetch, Timeouts } from './call-options.js'
import type { CredentialCache } from './credentials.js'
import type { Endpoint } from './endpoint.js'
import type { Observer } from './observe.js'
import type { RetryBudget, RetryPolicy } from './retry.js'
import type { Checks } from './validation.js'

/** The options of a client with all defaults filled in, as the engine uses them. */
export interface ResolvedOptions extends Endpoint {
  readonly credentials: CredentialCache
  readonly fetch: Fetch
  readonly init: RequestInit
  readonly userAgent: string
  readonly retry: RetryPolicy
  readonly budget: RetryBudget
  readonly timeout: Timeouts
  readonly observer: Observer | undefined
  readonly checks: Checks | undefined
  readonly maxResponseSize: number
}
