// Generated from the contract by `pnpm generate`. Do not edit.
import type { Operation, operations } from '@dbaas-valkey/types'
import type { CallOptions } from '../../core/call-options.js'
import type { OperationDescriptor } from '../../core/operation.js'
import { reconcileDelete } from '../../core/reconcile.js'
import type { Transport } from '../../core/transport.js'

/** What `deleteDbaasServiceValkey` takes. */
export interface DeleteDbaasServiceValkeyInput {
  /** Name of the service to delete. */
  readonly name: operations['delete-dbaas-service-valkey']['parameters']['path']['name']
}

/** What `deleteDbaasServiceValkey` answers with. */
export type DeleteDbaasServiceValkeyOutput = Operation

/** What the engine knows about `delete-dbaas-service-valkey`. */
export const deleteDbaasServiceValkeyOperation: OperationDescriptor<
  DeleteDbaasServiceValkeyInput,
  DeleteDbaasServiceValkeyOutput
> = {
  id: 'delete-dbaas-service-valkey',
  method: 'DELETE',
  path: '/dbaas-valkey/{name}',
  safe: true,
  async: true,
  reconcile: reconcileDelete,
}

/**
 * Delete a Valkey service.
 *
 * Removes the service with its data and its backups for good. Refused while
 * `termination-protection` is on.
 *
 * The answer is an Operation; the change is done when `wait` returns.
 *
 * @example
 * const operation = await deleteDbaasServiceValkey(client, { name: 'cache' })
 * await wait(client, operation)
 */
export function deleteDbaasServiceValkey(
  client: Transport,
  input: DeleteDbaasServiceValkeyInput,
  options?: CallOptions,
): Promise<Operation> {
  return client.send(deleteDbaasServiceValkeyOperation, input, options)
}
