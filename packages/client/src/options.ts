import { timeouts, type Fetch, type TimeoutOptions } from './core/call-options.js'
import {
  explicit,
  remember,
  type CredentialProvider,
  type Credentials,
} from './core/credentials.js'
import { parseEndpoint } from './core/endpoint.js'
import { ConfigurationError } from './core/errors.js'
import type { Observer } from './core/observe.js'
import { environment } from './core/process.js'
import type { ResolvedOptions } from './core/resolved-options.js'
import { retryBudget, retryPolicy, type RetryOptions } from './core/retry.js'
import type { Checks } from './core/validation.js'
import { defaultZone, endpoint, type ZoneName } from './generated/contract.js'
import { version } from './version.js'

/** How requests are made. Everything may be left out when the environment has it. */
export interface TransportOptions {
  /** Where services are created and looked for: `ch-gva-2`; else `EXOSCALE_ZONE`, else the contract's default. */
  readonly zone?: ZoneName | undefined
  /**
   * Address to use instead of the zone's, prefix included: `http://127.0.0.1:8080/v2`; else `EXOSCALE_API_ENDPOINT`.
   * `{zone}` in it stands for the zone.
   */
  readonly endpoint?: string | undefined
  /** Else `EXOSCALE_API_KEY`. */
  readonly apiKey?: string | undefined
  /** Else `EXOSCALE_API_SECRET`. */
  readonly apiSecret?: string | undefined
  /** Instead of `apiKey` and `apiSecret`: credentials, or a function that returns them when they are needed. */
  readonly credentials?: Credentials | CredentialProvider | undefined
  /** Sends the requests; default: the global `fetch`. */
  readonly fetch?: Fetch | undefined
  /** Passed to `fetch` with each request: a dispatcher of undici, with its proxies and connection pools. */
  readonly dispatcher?: unknown
  /** When to send a request again; `false` for never. */
  readonly retry?: RetryOptions | false | undefined
  /** How many retries there may be beyond the calls that succeeded, over all calls of this client; 100. */
  readonly retryBudget?: number | undefined
  /** A number limits each whole call, in milliseconds. */
  readonly timeout?: number | TimeoutOptions | undefined
  /** The largest body of an answer that is read, in bytes after decompression; default: 10,000,000. */
  readonly maxResponseSize?: number | undefined
  /** Is called for each step of a call; see `observe`. */
  readonly observer?: Observer | undefined
  /** Checks requests before they are sent and answers before they are returned; see `validateWith`. */
  readonly checks?: Checks | undefined
  /** Added after the client's own name in the `User-Agent` header: `billing/1.4`. */
  readonly userAgent?: string | undefined
}

/** @throws ConfigurationError */
export function resolveOptions(options: TransportOptions): ResolvedOptions {
  const { dispatcher } = options
  const given = options.credentials ?? explicit(options)
  const userAgent = `dbaas-valkey/${version} ${options.userAgent ?? ''}`.trim()
  if (/[^\t -~\u0080-\u00ff]/.test(userAgent)) {
    throw new ConfigurationError("The userAgent has characters that a header can't hold.")
  }
  return {
    ...parseEndpoint(
      options.endpoint ?? environment('EXOSCALE_API_ENDPOINT') ?? endpoint,
      options.zone ?? environment('EXOSCALE_ZONE') ?? defaultZone,
    ),
    credentials: remember(typeof given === 'function' ? given : () => given),
    fetch: options.fetch ?? ((url, init) => fetch(url, init)),
    // A followed redirect turns POST into GET. There would be `error` for it, which workerd doesn't know.
    init: { redirect: 'manual', dispatcher } as RequestInit,
    userAgent,
    retry: retryPolicy(options.retry),
    budget: retryBudget(options.retryBudget ?? 100),
    timeout: timeouts(options.timeout),
    observer: options.observer,
    checks: options.checks,
    maxResponseSize: options.maxResponseSize ?? 10_000_000,
  }
}
