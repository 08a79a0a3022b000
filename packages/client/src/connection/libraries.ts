import { connectionOptions, type ConnectionDetails, type Reachable } from './connection.js'

/** Options of iovalkey, and of ioredis. */
export interface IovalkeyOptions {
  readonly host: string
  readonly port: number
  readonly username: string
  readonly password: string
  readonly tls?: { readonly ca?: string }
}

/**
 * Returns options for `new Redis(...)` of iovalkey, and of ioredis.
 *
 * @throws ConfigurationError as {@link connectionOptions} does
 * @example
 * const ca = await valkey.getDbaasCaCertificate()
 * const user = await valkey.revealDbaasValkeyUserPassword({ 'service-name': 'cache', username: 'default' })
 * const connection = new Redis(iovalkeyOptions(service, { ca, user }))
 */
export function iovalkeyOptions(service: Reachable, details?: ConnectionDetails): IovalkeyOptions {
  return connectionOptions(service, details)
}

/** Options of node-redis. */
export interface NodeRedisOptions {
  readonly username: string
  readonly password: string
  readonly socket:
    | { readonly host: string; readonly port: number; readonly tls: true; readonly ca?: string }
    | { readonly host: string; readonly port: number }
}

/**
 * Returns options for `createClient(...)` of node-redis (the package `redis`).
 *
 * @throws ConfigurationError as {@link connectionOptions} does
 * @example
 * const ca = await valkey.getDbaasCaCertificate()
 * const user = await valkey.revealDbaasValkeyUserPassword({ 'service-name': 'cache', username: 'default' })
 * const connection = redis.createClient(nodeRedisOptions(service, { ca, user }))
 */
export function nodeRedisOptions(
  service: Reachable,
  details?: ConnectionDetails,
): NodeRedisOptions {
  const { host, port, username, password, tls } = connectionOptions(service, details)
  return { username, password, socket: tls ? { host, port, tls: true, ...tls } : { host, port } }
}

/** Options of Valkey GLIDE. */
export interface GlideOptions {
  readonly addresses: { readonly host: string; readonly port: number }[]
  readonly credentials: { readonly username: string; readonly password: string }
  readonly useTLS: boolean
  readonly advancedConfiguration?: {
    readonly tlsAdvancedConfiguration: { readonly rootCertificates: string }
  }
}

/**
 * Returns options for `GlideClient.createClient(...)` of Valkey GLIDE.
 *
 * @throws ConfigurationError as {@link connectionOptions} does
 * @example
 * const ca = await valkey.getDbaasCaCertificate()
 * const user = await valkey.revealDbaasValkeyUserPassword({ 'service-name': 'cache', username: 'default' })
 * const connection = await GlideClient.createClient(glideOptions(service, { ca, user }))
 */
export function glideOptions(service: Reachable, details?: ConnectionDetails): GlideOptions {
  const { host, port, username, password, tls } = connectionOptions(service, details)
  return {
    addresses: [{ host, port }],
    credentials: { username, password },
    useTLS: tls !== undefined,
    ...(tls?.ca !== undefined && {
      advancedConfiguration: { tlsAdvancedConfiguration: { rootCertificates: tls.ca } },
    }),
  }
}
