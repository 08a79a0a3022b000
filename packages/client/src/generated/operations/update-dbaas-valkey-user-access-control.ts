// Generated from the contract by `pnpm generate`. Do not edit.
import type {
  Operation,
  ServiceName,
  UpdateValkeyUserAccessControlRequest,
  Username,
} from '@dbaas-valkey/types'
import type { CallOptions } from '../../core/call-options.js'
import type { OperationDescriptor } from '../../core/operation.js'
import type { Transport } from '../../core/transport.js'

/** What `updateDbaasValkeyUserAccessControl` takes. */
export interface UpdateDbaasValkeyUserAccessControlInput {
  /** Name of the service to which the users belong. */
  readonly 'service-name': ServiceName
  /** Name of the user. `default` exists in every service from the start. */
  readonly username: Username
  /** What the user may do from now on. */
  readonly body: UpdateValkeyUserAccessControlRequest
}

/** What `updateDbaasValkeyUserAccessControl` answers with. */
export type UpdateDbaasValkeyUserAccessControlOutput = Operation

/** What the engine knows about `update-dbaas-valkey-user-access-control`. */
export const updateDbaasValkeyUserAccessControlOperation: OperationDescriptor<
  UpdateDbaasValkeyUserAccessControlInput,
  UpdateDbaasValkeyUserAccessControlOutput
> = {
  id: 'update-dbaas-valkey-user-access-control',
  method: 'PUT',
  path: '/dbaas-valkey/{service-name}/user/{username}',
  safe: true,
  async: true,
}

/**
 * Change what a Valkey user may do.
 *
 * Replaces the access control of a user. The password stays as it is.
 *
 * The answer is an Operation; the change is done when `wait` returns.
 *
 * @example
 * const operation = await updateDbaasValkeyUserAccessControl(client, {
 *   'service-name': 'cache',
 *   username: 'app',
 *   body: {
 *     'access-control': {
 *       categories: ['+@read', '+@write'],
 *       keys: ['session:*', 'cart:*'],
 *     },
 *   },
 * })
 * await wait(client, operation)
 */
export function updateDbaasValkeyUserAccessControl(
  client: Transport,
  input: UpdateDbaasValkeyUserAccessControlInput,
  options?: CallOptions,
): Promise<Operation> {
  return client.send(updateDbaasValkeyUserAccessControlOperation, input, options)
}
