import type { CaCertificate, ValkeyService, ValkeyUserSecrets } from '@dbaas-valkey/types'
import { ConfigurationError } from '../runtime/errors.js'

/** The part of a service that says how to reach it. */
export type Reachable = Pick<ValkeyService, 'name' | 'uri' | 'connection-info'>

/** What a connection needs besides the service. */
export interface ConnectionDetails {
  /** Who connects, as `revealDbaasValkeyUserPassword` answers; the user of the service's URI when absent. */
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

/** As the API writes addresses; a reader of URLs would drop the ports of the web and treat other schemes in its own way. */
const address =
  /^(?:valkey|redis)(?<tls>s?):\/\/(?:(?<user>[^:@/?#]*):(?<word>[^/?#]*)@)?(?:\[(?<ipv6>[\da-f:.]+)\]|(?<name>[^:@/?#[\]]+))(?::(?<port>\d+))?(?:[/?#]|$)/i

/**
 * Reads from a service how to connect to it.
 *
 * @throws ConfigurationError when the service has no address yet, or one that can't be read
 * @example
 * const service = await valkey.waitUntilRunning({ name: 'cache' })
 * const ca = await valkey.getDbaasCaCertificate()
 * const { host, port } = connectionOptions(service, { ca })
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
  const parts = address.exec(uri)?.groups
  const username = decode(parts?.user)
  const password = decode(parts?.word)
  // The address isn't quoted, since a password is in it.
  if (!parts || username === undefined || password === undefined) {
    throw new ConfigurationError(
      `The address of service ${service.name} is none of Valkey's: valkeys://user:password@host:port.`,
    )
  }
  const { certificate } = ca ?? {}
  return {
    host: String(parts.ipv6 ?? parts.name),
    port: Number(parts.port ?? 6379),
    username: user?.username ?? username,
    password: user?.password ?? password,
    ...(parts.tls && { tls: certificate === undefined ? {} : { ca: certificate } }),
  }
}

/** `undefined` for what isn't percent-encoded as it must be. */
function decode(text = ''): string | undefined {
  try {
    return decodeURIComponent(text)
  } catch {
    return undefined
  }
}
