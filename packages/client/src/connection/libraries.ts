import {
  connectionOptions,
  type ConnectionDetails,
  type ConnectionOptions,
  type Reachable,
} from './connection.js'

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
 * const cache = new Redis(iovalkeyOptions(await connectionTo(valkey, { name: 'cache' })))
 */
export function iovalkeyOptions(
  service: Reachable | ConnectionOptions,
  details?: ConnectionDetails,
): IovalkeyOptions {
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
 * const cache = redis.createClient(nodeRedisOptions(await connectionTo(valkey, { name: 'cache' })))
 */
export function nodeRedisOptions(
  service: Reachable | ConnectionOptions,
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
 * const connection = await connectionTo(valkey, { name: 'cache' })
 * const cache = await GlideClient.createClient(glideOptions(connection))
 */
export function glideOptions(
  service: Reachable | ConnectionOptions,
  details?: ConnectionDetails,
): GlideOptions {
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
