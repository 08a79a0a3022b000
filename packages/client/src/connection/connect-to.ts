import type { CallOptions } from '../core/call-options.js'
import type { Transport } from '../core/transport.js'
import { getDbaasCaCertificate } from '../generated/operations/get-dbaas-ca-certificate.js'
import { getDbaasServiceValkey } from '../generated/operations/get-dbaas-service-valkey.js'
import { revealDbaasValkeyUserPassword } from '../generated/operations/reveal-dbaas-valkey-user-password.js'
import { connectionOptions, defaultUsername, type ConnectionOptions } from './connection.js'

/** The service to connect to, and the user to connect as. */
export interface ConnectionTarget {
  /** Name of the service. */
  readonly name: string
  /** Default: `default`, the user that every service has from the start. */
  readonly username?: string | undefined
}

/**
 * Returns all that a connection to a service needs. Asks for the service, its certificate authority and the password of the
 * user at the same time, each once. `iovalkeyOptions`, `nodeRedisOptions` and `glideOptions` turn it into the options of a
 * library.
 *
 * @throws ConfigurationError when the service has no address yet: wait until it is running
 * @throws NotFoundError when there is no such service or user
 * @example
 * const connection = await connectionTo(valkey, { name: 'cache', username: 'app' })
 * const cache = new Redis(iovalkeyOptions(connection))
 */
export async function connectionTo(
  client: Transport,
  { name, username = defaultUsername }: ConnectionTarget,
  options?: CallOptions,
): Promise<ConnectionOptions> {
  const [service, ca, user] = await Promise.all([
    getDbaasServiceValkey(client, { name }, options),
    getDbaasCaCertificate(client, {}, options),
    revealDbaasValkeyUserPassword(client, { 'service-name': name, username }, options),
  ])
  return connectionOptions(service, { ca, user })
}
