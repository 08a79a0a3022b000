import type { Transport } from '@dbaas-valkey/client'
import type { ConnectionOptions } from '@dbaas-valkey/client/connection'

import type { OptionSpec } from '../command.js'
import { interrupted } from '../signals.js'

export const userOption: OptionSpec = {
  name: 'user',
  short: 'u',
  words: 'User to connect as; that which the service came with unless it is said.',
  common: true,
}

export const serviceArgument = {
  name: 'service',
  words: 'Name of the service.',
  required: true,
} as const

/** Reads what a connection to a service as one of its users needs: address, certificate authority and password. */
export async function connectionTo(
  session: Transport,
  service: string,
  username = 'default',
): Promise<ConnectionOptions> {
  const [client, { connectionOptions }] = await Promise.all([
    import('@dbaas-valkey/client'),
    import('@dbaas-valkey/client/connection'),
  ])
  const options = { signal: interrupted }
  const [found, ca, user] = await Promise.all([
    client.getDbaasServiceValkey(session, { name: service }, options),
    client.getDbaasCaCertificate(session, {}, options),
    client.revealDbaasValkeyUserPassword(session, { 'service-name': service, username }, options),
  ])
  return connectionOptions(found, { ca, user: { username, ...user } })
}
