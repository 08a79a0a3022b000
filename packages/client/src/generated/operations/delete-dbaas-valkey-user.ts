// Generated from the contract by `pnpm generate`. Do not edit.
import type { Operation, ServiceName, Username } from '@dbaas-valkey/types'
import type { CallOptions } from '../../core/call-options.js'
import type { OperationDescriptor } from '../../core/operation.js'
import { reconcileDelete } from '../../core/reconcile.js'
import type { Transport } from '../../core/transport.js'

/** What `deleteDbaasValkeyUser` takes. */
export interface DeleteDbaasValkeyUserInput {
  /** Name of the service to which the users belong. */
  readonly 'service-name': ServiceName
  /** Name of the user. `default` exists in every service from the start. */
  readonly username: Username
}

/** What `deleteDbaasValkeyUser` answers with. */
export type DeleteDbaasValkeyUserOutput = Operation

/** What the engine knows about `delete-dbaas-valkey-user`. */
export const deleteDbaasValkeyUserOperation: OperationDescriptor<
  DeleteDbaasValkeyUserInput,
  DeleteDbaasValkeyUserOutput
> = {
  id: 'delete-dbaas-valkey-user',
  method: 'DELETE',
  path: '/dbaas-valkey/{service-name}/user/{username}',
  safe: true,
  async: true,
  reconcile: reconcileDelete,
}

/**
 * Delete a Valkey user.
 *
 * Removes a user from the service. The data that it wrote stays.
 *
 * The answer is an Operation; the change is done when `wait` returns.
 *
 * @example
 * const operation = await deleteDbaasValkeyUser(client, { 'service-name': 'cache', username: 'app' })
 * await wait(client, operation)
 */
export function deleteDbaasValkeyUser(
  client: Transport,
  input: DeleteDbaasValkeyUserInput,
  options?: CallOptions,
): Promise<Operation> {
  return client.send(deleteDbaasValkeyUserOperation, input, options)
}
