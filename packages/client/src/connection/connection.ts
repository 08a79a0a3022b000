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

/**
 * Reads from a service how to connect to it.
 *
 * @throws ConfigurationError when the service has no address yet
 * @example
 * const service = await valkey.waitUntilRunning({ name: 'cache' })
 * const ca = await valkey.getDbaasCaCertificate()
 * const { host, port } = connectionOptions(service, { ca })
 */
export function connectionOptions(
  service: Reachable,
  { user, ca }: ConnectionDetails = {},
): ConnectionOptions {
  const uri = parse(service.uri ?? service['connection-info']?.uri?.[0])
  if (!uri) {
    throw new ConfigurationError(
      `Service ${service.name} has no address yet: wait until it is running.`,
    )
  }
  const { certificate } = ca ?? {}
  return {
    host: uri.hostname,
    port: Number(uri.port || 6379),
    username: user?.username ?? decodeURIComponent(uri.username),
    password: user?.password ?? decodeURIComponent(uri.password),
    ...(uri.protocol === 'https:' && { tls: certificate === undefined ? {} : { ca: certificate } }),
  }
}

/** Only schemes of the web have their host and port taken apart by every runtime. */
function parse(uri: string | undefined): URL | undefined {
  const web = uri?.replace(/^valkeys:/, 'https:').replace(/^valkey:/, 'http:')
  return web !== undefined && URL.canParse(web) ? new URL(web) : undefined
}
