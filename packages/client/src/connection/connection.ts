import type { CaCertificate, ValkeyService, ValkeyUserSecrets } from '@dbaas-valkey/types'

import { ConfigurationError } from '../core/errors.js'

/** The properties of a service that a connection needs. */
export type Reachable = Pick<ValkeyService, 'name' | 'uri' | 'connection-info'>

/** The credentials for a connection, and the authority to trust. */
export interface ConnectionDetails {
  /**
   * The user to connect as, as `revealDbaasValkeyUserPassword` returns it. Default: the user of the service's URI. That
   * needs a URI with a password, which the API may leave out when it returns a service.
   */
  readonly user?: ValkeyUserSecrets | undefined
  /** The certificate authority of the service, as `getDbaasCaCertificate` returns it. */
  readonly ca?: CaCertificate | undefined
}

/** The address of a service, and the user to connect as. */
export interface ConnectionOptions {
  readonly host: string
  readonly port: number
  readonly username: string
  readonly password: string
  /** Absent when the service speaks plain text. */
  readonly tls?: {
    /** The authority to trust, in PEM. When absent, the program trusts the authorities of the system. */
    readonly ca?: string
  }
}

/** The user that every service has from the start. */
export const defaultUsername = 'default'

/**
 * Matches an address as the API writes it, with or without a password. `URL` does not fit: it drops the default ports of the
 * web, and treats schemes that it doesn't know differently.
 */
const address =
  /^(?:valkey|redis)(?<tls>s?):\/\/(?:(?<user>[^:@/?#]*)(?::(?<word>[^/?#]*))?@)?(?:\[(?<ipv6>[\da-f:.]+)\]|(?<name>[^:@/?#[\]]+))(?::(?<port>\d+))?(?:[/?#]|$)/i

/**
 * Returns the address, user and TLS settings to connect to a service with. `connectionTo` asks for all that it needs.
 *
 * @throws ConfigurationError when the service has no address yet, when the address can't be read, or when
 *   neither `user` nor the address has a password
 * @example
 * const service = await valkey.waitUntilRunning({ name: 'cache' })
 * const ca = await valkey.getDbaasCaCertificate()
 * const user = await valkey.revealDbaasValkeyUserPassword({ 'service-name': 'cache', username: 'default' })
 * const { host, port } = connectionOptions(service, { ca, user })
 */
export function connectionOptions(
  service: Reachable | ConnectionOptions,
  { user, ca }: ConnectionDetails = {},
): ConnectionOptions {
  if ('host' in service) return service
  const uri = service.uri ?? service['connection-info']?.uri?.[0]
  if (uri === undefined) {
    throw new ConfigurationError(
      `Service ${service.name} has no address yet: wait until it is running.`,
    )
  }
  const { host, port, tls, ...owner } = read(uri, service.name)
  const username = user?.username ?? (owner.username || defaultUsername)
  // The password in the address belongs to the user in the address, and to no other.
  const password = user?.password ?? (username === owner.username ? owner.password : '')
  if (password === '') throw unrevealed(service.name, username)
  const { certificate } = ca ?? {}
  return {
    host,
    port,
    username,
    password,
    ...(tls && { tls: certificate === undefined ? {} : { ca: certificate } }),
  }
}

/** The parts of an address. User and password are empty when the address has none. */
interface Address {
  readonly host: string
  readonly port: number
  readonly username: string
  readonly password: string
  readonly tls: boolean
}

function read(uri: string, service: string): Address {
  const parts = address.exec(uri)?.groups
  const username = decode(parts?.user)
  const password = decode(parts?.word)
  // The message does not quote the address, which may hold a password.
  if (!parts || username === undefined || password === undefined) {
    throw new ConfigurationError(
      `The address of service ${service} is none of Valkey's: valkeys://user@host:port.`,
    )
  }
  return {
    host: String(parts.ipv6 ?? parts.name),
    port: Number(parts.port ?? 6379),
    username,
    password,
    tls: parts.tls !== '',
  }
}

function unrevealed(service: string, username: string): ConfigurationError {
  return new ConfigurationError(
    `The password of user ${username} is missing: the API does not tell it when a service is read. Pass { user: await ` +
      `valkey.revealDbaasValkeyUserPassword({ 'service-name': '${service}', username: '${username}' }) }.`,
  )
}

/** Returns `undefined` when the text isn't valid percent-encoding. */
function decode(text = ''): string | undefined {
  try {
    return decodeURIComponent(text)
  } catch {
    return undefined
  }
}
