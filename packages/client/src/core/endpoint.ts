import { ConfigurationError } from './errors.js'

/** Where requests go, split as signing needs it. */
export interface Endpoint {
  /** As it was given, with `{zone}` still in it. */
  readonly endpoint: string
  /** `https://api-ch-gva-2.exoscale.com` */
  readonly origin: string
  /** `/v2`: part of every path, and signed with it. */
  readonly prefix: string
}

/**
 * Reads an endpoint, in which `{zone}` stands for the zone.
 *
 * @throws ConfigurationError when it isn't an http address, or when no zone can stand in it
 */
export function parseEndpoint(endpoint: string, zone: string): Endpoint {
  // A zone with a slash in it would send the signature to somebody else.
  const address = /^[a-z\d-]+$/.test(zone) ? endpoint.replace('{zone}', zone) : ''
  const { href, origin, pathname } = new URL(URL.canParse(address) ? address : 'no:address')
  // What is more than these two is a user, a query, or a fragment.
  if (href !== origin + pathname || !origin.startsWith('http')) {
    throw new ConfigurationError(
      `zone ${JSON.stringify(zone)} and endpoint make no http address like https://api-ch-gva-2.exoscale.com/v2.`,
    )
  }
  return { endpoint, origin, prefix: pathname.replace(/\/+$/, '') }
}

/** @throws ConfigurationError when the endpoint is the same for all zones */
export function inZone(endpoint: string, zone: string): Endpoint {
  if (endpoint.includes('{zone}')) return parseEndpoint(endpoint, zone)
  throw new ConfigurationError('The endpoint has no {zone} in it to change.')
}
