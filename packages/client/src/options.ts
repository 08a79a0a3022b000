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

/** Options of requests. Those that the environment has may be left out. */
export interface TransportOptions {
  /** The zone of the services: `ch-gva-2`. Default: `EXOSCALE_ZONE`, then the contract's default. */
  readonly zone?: ZoneName | undefined
  /**
   * URL to use instead of the zone's, with its prefix: `http://127.0.0.1:8080/v2`. Default: `EXOSCALE_API_ENDPOINT`.
   * `{zone}` in it stands for the zone.
   */
  readonly endpoint?: string | undefined
  /** Default: `EXOSCALE_API_KEY`. */
  readonly apiKey?: string | undefined
  /** Default: `EXOSCALE_API_SECRET`. */
  readonly apiSecret?: string | undefined
  /** Replaces `apiKey` and `apiSecret`: credentials, or a function that returns them when the client needs them. */
  readonly credentials?: Credentials | CredentialProvider | undefined
  /** The function that sends requests. Default: the global `fetch`. */
  readonly fetch?: Fetch | undefined
  /** Passed to `fetch` with each request: a dispatcher of undici, with its proxies and connection pools. */
  readonly dispatcher?: unknown
  /** When to send a request again; `false` means never. */
  readonly retry?: RetryOptions | false | undefined
  /** Number of retries of all calls of this client together, beyond the number of successes. Default: 100. */
  readonly retryBudget?: number | undefined
  /** Time limits of each call. A number limits the whole call, in milliseconds. */
  readonly timeout?: number | TimeoutOptions | undefined
  /** Limit of the body of an answer, in bytes after decompression. Default: 10,000,000. */
  readonly maxResponseSize?: number | undefined
  /** Called for each step of a call; see `observe`. */
  readonly observer?: Observer | undefined
  /** Checks requests before the client sends them, and answers before it returns them; see `validateWith`. */
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
    // Following a redirect turns POST into GET. `manual` instead of `error`, which workerd doesn't support.
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
