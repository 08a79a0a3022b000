import type { Fetch, Transport, ZoneName } from '@dbaas-valkey/client'

import type { Given } from '../command.js'
import { version } from '../version.js'
import { settingsOf, zoneWithoutEffect } from './settings.js'

const loopback = /^https?:\/\/(?:127\.|localhost\b|\[::1\])/

/** How the session differs from a usual one. */
export interface SessionOptions {
  /** Sends the requests in place of the network. */
  readonly fetch?: Fetch
  /** Whether no key is needed. */
  readonly unsigned?: boolean
}

/**
 * Returns what sends the requests. It validates each before it sends it.
 *
 * @throws ConfigurationError when there is no key, or when zone and endpoint make no address
 */
export async function openSession(
  given: Given,
  { fetch, unsigned }: SessionOptions = {},
): Promise<Transport> {
  const settings = await settingsOf(given)
  const { zone, endpoint, key, secret } = settings
  const { createClient, ConfigurationError } = await import('@dbaas-valkey/client')
  if (unsigned !== true && (key.value === undefined || secret.value === undefined)) {
    throw new ConfigurationError(
      'There are no credentials. Set EXOSCALE_API_KEY and EXOSCALE_API_SECRET, or put an account into exoscale.toml and ' +
        'name it with --account.',
    )
  }
  const contradiction = zoneWithoutEffect(settings)
  if (contradiction !== undefined) throw new ConfigurationError(contradiction)
  const { operations } = await import('@dbaas-valkey/validator/operations')
  return createClient({
    zone: zone.value as ZoneName | undefined,
    endpoint: endpoint.value,
    credentials: { apiKey: key.value ?? '', apiSecret: secret.value ?? '' },
    validator: operations,
    // What the API answers is shown as it is: it may be newer than this program.
    validation: { responses: false },
    // An emulator is asked more often than the API: its changes are done at once.
    interval: loopback.test(endpoint.value ?? '') ? 100 : undefined,
    userAgent: `cli/${version}`,
    fetch,
  })
}
