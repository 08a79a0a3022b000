// Generated from the contract by `pnpm generate`. Do not edit.
import type { operations } from '@dbaas-valkey/types'
import type { CallOptions } from '../../core/call-options.js'
import type { OperationDescriptor } from '../../core/operation.js'
import type { Transport } from '../../core/transport.js'

/** What `revealDbaasValkeyUserPassword` takes. */
export interface RevealDbaasValkeyUserPasswordInput {
  /** Name of the service to which the users belong. */
  readonly 'service-name': operations['reveal-dbaas-valkey-user-password']['parameters']['path']['service-name']
  /** Name of the user. `default` exists in every service from the start. */
  readonly username: operations['reveal-dbaas-valkey-user-password']['parameters']['path']['username']
}

/** What `revealDbaasValkeyUserPassword` answers with. */
export type RevealDbaasValkeyUserPasswordOutput =
  operations['reveal-dbaas-valkey-user-password']['responses'][200]['content']['application/json']

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
): Promise<RevealDbaasValkeyUserPasswordOutput> {
  return client.send(revealDbaasValkeyUserPasswordOperation, input, options)
}
