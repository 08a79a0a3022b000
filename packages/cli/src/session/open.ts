import type { Fetch, Transport, ZoneName } from '@dbaas-valkey/client'

import type { Given } from '../command.js'
import { version } from '../version.js'
import { settingsOf } from './settings.js'

/** How the session differs from a usual one. */
export interface SessionOptions {
  /** Sends the requests in place of the network. */
  readonly fetch?: Fetch
  /** Whether no key is needed. */
  readonly unsigned?: boolean
}

/**
 * What requests are sent through. Each is validated before it is sent.
 *
 * @throws ConfigurationError when there is no key, or when zone and endpoint make no address
 */
export async function openSession(
  given: Given,
  { fetch, unsigned }: SessionOptions = {},
): Promise<Transport> {
  const { zone, endpoint, key, secret } = await settingsOf(given)
  const { createTransport, validateWith, ConfigurationError } = await import('@dbaas-valkey/client')
  if (unsigned !== true && (key.value === undefined || secret.value === undefined)) {
    throw new ConfigurationError(
      'There are no credentials. Set EXOSCALE_API_KEY and EXOSCALE_API_SECRET, or put an account into exoscale.toml and ' +
        'name it with --account.',
    )
  }
  const { operations } = await import('@dbaas-valkey/validator/operations')
  return createTransport({
    zone: zone.value as ZoneName | undefined,
    endpoint: endpoint.value,
    credentials: { apiKey: key.value ?? '', apiSecret: secret.value ?? '' },
    // What the API answers is shown as it is: it may be newer than this program.
    checks: validateWith(operations, { responses: false }),
    userAgent: `cli/${version}`,
    fetch,
  })
}
