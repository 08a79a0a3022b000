// Generated from the contract by `pnpm generate`. Do not edit.
import type {
  Operation,
  ResetValkeyUserPasswordRequest,
  ServiceName,
  Username,
} from '@dbaas-valkey/types'
import type { CallOptions } from '../../core/call-options.js'
import type { OperationDescriptor } from '../../core/operation.js'
import type { Transport } from '../../core/transport.js'

/** What `resetDbaasValkeyUserPassword` takes. */
export interface ResetDbaasValkeyUserPasswordInput {
  /** Name of the service to which the users belong. */
  readonly 'service-name': ServiceName
  /** Name of the user. `default` exists in every service from the start. */
  readonly username: Username
  /** The new password; an empty object has one generated. */
  readonly body: ResetValkeyUserPasswordRequest
}

/** What `resetDbaasValkeyUserPassword` answers with. */
export type ResetDbaasValkeyUserPasswordOutput = Operation

/** What the engine knows about `reset-dbaas-valkey-user-password`. */
export const resetDbaasValkeyUserPasswordOperation: OperationDescriptor<
  ResetDbaasValkeyUserPasswordInput,
  ResetDbaasValkeyUserPasswordOutput
> = {
  id: 'reset-dbaas-valkey-user-password',
  method: 'PUT',
  path: '/dbaas-valkey/{service-name}/user/{username}/password/reset',
  async: true,
}

/**
 * Reset the password of a Valkey user.
 *
 * Gives the user the password in the body or, without one, a generated password. The old password
 * is refused from then on. To repeat a request without a password generates another one.
 *
 * The answer is an Operation; the change is done when `wait` returns.
 *
 * Doing it twice is not the same as doing it once, so it is not sent again when its answer is lost:
 * the call ends with an `AmbiguousError`.
 *
 * @example
 * const operation = await resetDbaasValkeyUserPassword(client, { 'service-name': 'cache', username: 'app', body: {} })
 * await wait(client, operation)
 */
export function resetDbaasValkeyUserPassword(
  client: Transport,
  input: ResetDbaasValkeyUserPasswordInput,
  options?: CallOptions,
): Promise<Operation> {
  return client.send(resetDbaasValkeyUserPasswordOperation, input, options)
}
