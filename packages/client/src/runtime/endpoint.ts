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
  if (!/^[a-z\d-]+$/.test(zone)) {
    throw new ConfigurationError(`${JSON.stringify(zone)} is no zone; ch-gva-2 is one.`)
  }
  const address = endpoint.replace('{zone}', zone)
  const url = URL.canParse(address) ? new URL(address) : undefined
  const bare = url && !url.username && !url.password && !url.search && !url.hash
  if (!bare || !/^https?:$/.test(url.protocol)) {
    throw new ConfigurationError(
      'The endpoint is no http address like https://api-{zone}.exoscale.com/v2.',
    )
  }
  return { endpoint, origin: url.origin, prefix: url.pathname.replace(/\/+$/, '') }
}

/** @throws ConfigurationError when the endpoint is the same for all zones */
export function inZone(endpoint: string, zone: string): Endpoint {
  if (endpoint.includes('{zone}')) return parseEndpoint(endpoint, zone)
  throw new ConfigurationError('The endpoint has no {zone} in it to change.')
}
