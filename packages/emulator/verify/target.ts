import type { Credentials } from '@dbaas-valkey/client'

/** Where requests go and what they are signed with. */
export interface Target {
  /** Address of the API with its prefix: `https://api-ch-gva-2.exoscale.com/v2`. */
  readonly endpoint: string
  readonly credentials: Credentials
}

/** The zone of an address of Exoscale's own API; undefined for any other address. */
export function cloudZone(endpoint: string): string | undefined {
  const { protocol, hostname } = new URL(endpoint)
  if (protocol !== 'https:') return undefined
  return /^api-([a-z]{2}-[a-z]+-\d+)\.exoscale\.com$/.exec(hostname)?.[1]
}

export function isLoopback(endpoint: string): boolean {
  return /^(?:localhost|127(?:\.\d+){3}|\[::1\])$/.test(new URL(endpoint).hostname)
}
