// Generated from the contract by `pnpm generate`. Do not edit.
import type { ServiceName, Username, ValkeyUserSecrets } from '@dbaas-valkey/types'
import type { CallOptions } from '../../core/call-options.js'
import type { OperationDescriptor } from '../../core/operation.js'
import type { Transport } from '../../core/transport.js'

/** What `revealDbaasValkeyUserPassword` takes. */
export interface RevealDbaasValkeyUserPasswordInput {
  /** Name of the service to which the users belong. */
  readonly 'service-name': ServiceName
  /** Name of the user. `default` exists in every service from the start. */
  readonly username: Username
}

/** What `revealDbaasValkeyUserPassword` answers with. */
export type RevealDbaasValkeyUserPasswordOutput = ValkeyUserSecrets

/** What the engine knows about `reveal-dbaas-valkey-user-password`. */
export const revealDbaasValkeyUserPasswordOperation: OperationDescriptor<
  RevealDbaasValkeyUserPasswordInput,
  RevealDbaasValkeyUserPasswordOutput
> = {
  id: 'reveal-dbaas-valkey-user-password',
  method: 'GET',
  path: '/dbaas-valkey/{service-name}/user/{username}/password/reveal',
  safe: true,
}

/**
 * Reveal the password of a Valkey user.
 *
 * Reads the password of a user in clear text. Keep it out of logs.
 *
 * @example
 * const answer = await revealDbaasValkeyUserPassword(client, { 'service-name': 'cache', username: 'app' })
 */
export function revealDbaasValkeyUserPassword(
  client: Transport,
  input: RevealDbaasValkeyUserPasswordInput,
  options?: CallOptions,
): Promise<ValkeyUserSecrets> {
  return client.send(revealDbaasValkeyUserPasswordOperation, input, options)
}
