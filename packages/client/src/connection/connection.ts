import type { CaCertificate, ValkeyService, ValkeyUserSecrets } from '@dbaas-valkey/types'

import { ConfigurationError } from '../core/errors.js'

/** The part of a service that says how to reach it. */
export type Reachable = Pick<ValkeyService, 'name' | 'uri' | 'connection-info'>

/** What a connection needs besides the service. */
export interface ConnectionDetails {
  /**
   * Who connects, as `revealDbaasValkeyUserPassword` answers. When absent, the user of the service's URI, provided that
   * the password is in it: the API need not tell passwords when a service is read.
   */
  readonly user?: ValkeyUserSecrets | undefined
  /** The certificate authority of the service, as `getDbaasCaCertificate` answers. */
  readonly ca?: CaCertificate | undefined
}

/** Where and as whom to connect. */
export interface ConnectionOptions {
  readonly host: string
  readonly port: number
  readonly username: string
  readonly password: string
  /** Absent when the service speaks plain text. */
  readonly tls?: {
    /** PEM; absent when the system's own authorities are to be asked. */
    readonly ca?: string
  }
}

/** The user that every service comes with. */
const defaultUsername = 'default'

/** As the API writes addresses, with or without a password; a reader of URLs would drop the ports of the web and treat other schemes in its own way. */
const address =
  /^(?:valkey|redis)(?<tls>s?):\/\/(?:(?<user>[^:@/?#]*)(?::(?<word>[^/?#]*))?@)?(?:\[(?<ipv6>[\da-f:.]+)\]|(?<name>[^:@/?#[\]]+))(?::(?<port>\d+))?(?:[/?#]|$)/i

/**
 * Reads from a service how to connect to it.
 *
 * @throws ConfigurationError when the service has no address yet, or one that can't be read, or when neither `user` nor
 *   the address has a password
 * @example
 * const service = await valkey.waitUntilRunning({ name: 'cache' })
 * const ca = await valkey.getDbaasCaCertificate()
 * const user = await valkey.revealDbaasValkeyUserPassword({ 'service-name': 'cache', username: 'default' })
 * const { host, port } = connectionOptions(service, { ca, user })
 */
export function connectionOptions(
  service: Reachable,
  { user, ca }: ConnectionDetails = {},
): ConnectionOptions {
  const uri = service.uri ?? service['connection-info']?.uri?.[0]
  if (uri === undefined) {
    throw new ConfigurationError(
      `Service ${service.name} has no address yet: wait until it is running.`,
    )
  }
  const { host, port, tls, ...owner } = read(uri, service.name)
  const username = user?.username ?? (owner.username || defaultUsername)
  // The password in the address is that of its own user only.
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

/** An address in parts; user and password are empty where it has none. */
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
  // The address isn't quoted, since a password may be in it.
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

/** `undefined` for what isn't percent-encoded as it must be. */
function decode(text = ''): string | undefined {
  try {
    return decodeURIComponent(text)
  } catch {
    return undefined
  }
}
