// Generated from the contract by `pnpm generate`. Do not edit.
import type { operations } from '@dbaas-valkey/types'
import type { OperationDescriptor } from '../../runtime/operation.js'
import type { CallOptions } from '../../runtime/settings.js'
import type { Transport } from '../../runtime/transport.js'
import { recoverDelete } from '../../runtime/recover.js'

/** What `deleteDbaasServiceValkey` takes. */
export interface DeleteDbaasServiceValkeyInput {
  /** Name of the service to delete. */
  readonly name: operations['delete-dbaas-service-valkey']['parameters']['path']['name']
}

/** What `deleteDbaasServiceValkey` answers with. */
export type DeleteDbaasServiceValkeyOutput =
  operations['delete-dbaas-service-valkey']['responses'][200]['content']['application/json']

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
  recover: recoverDelete,
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
): Promise<DeleteDbaasServiceValkeyOutput> {
  return client.send(deleteDbaasServiceValkeyOperation, input, options)
}
