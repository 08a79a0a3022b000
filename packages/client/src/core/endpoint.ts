import { endpoint as standard } from '../generated/contract.js'
import { ConfigurationError } from './errors.js'

/** The address that requests go to, split as signing needs it. */
export interface Endpoint {
  /** The address as the user gave it, with `{zone}` still in it. */
  readonly endpoint: string
  readonly zone: string
  /** `https://api-ch-gva-2.exoscale.com` */
  readonly origin: string
  /** `/v2`: part of every path, and signed with it. */
  readonly prefix: string
}

/** The path in the contract's own address, without its first slash: `v2`. */
const path = /* @__PURE__ */ standard.split('/').slice(3).join('/')

/**
 * Parses an endpoint and puts the zone in the place of `{zone}`.
 *
 * @throws ConfigurationError when the endpoint isn't an HTTP address or lacks `/v2`, or the zone isn't a valid name
 */
export function parseEndpoint(endpoint: string, zone: string): Endpoint {
  // A zone with a slash would send the signature to another host.
  const address = /^[a-z\d-]+$/.test(zone) ? endpoint.replace('{zone}', zone) : ''
  const { href, origin, pathname } = new URL(URL.canParse(address) ? address : 'no:address')
  // Anything besides these two is a user, a query or a fragment.
  if (href !== origin + pathname || !origin.startsWith('http')) {
    throw new ConfigurationError(
      `zone ${JSON.stringify(zone)} and endpoint make no http address like ${standard}.`,
    )
  }
  const prefix = pathname.replace(/\/+$/, '')
  if (!prefix.endsWith(path)) {
    throw new ConfigurationError(`endpoint ${href} lacks /${path} at its end.`)
  }
  return { endpoint, zone, origin, prefix }
}

/** @throws ConfigurationError when the endpoint is the same for all zones */
export function inZone(endpoint: string, zone: string): Endpoint {
  if (endpoint.includes('{zone}')) return parseEndpoint(endpoint, zone)
  throw new ConfigurationError('The endpoint has no {zone} in it to change.')
}
