// Generated from the contract by `pnpm generate`. Do not edit.
import type { CreateValkeyUserRequest, Operation, ServiceName } from '@dbaas-valkey/types'
import type { CallOptions } from '../../core/call-options.js'
import type { OperationDescriptor } from '../../core/operation.js'
import { reconcileCreate } from '../../core/reconcile.js'
import type { Transport } from '../../core/transport.js'
import { listDbaasValkeyUsersOperation } from './list-dbaas-valkey-users.js'

/** What `createDbaasValkeyUser` takes. */
export interface CreateDbaasValkeyUserInput {
  /** Name of the service to which the users belong. */
  readonly 'service-name': ServiceName
  /** The name of the user and what it may do. */
  readonly body: CreateValkeyUserRequest
}

/** What `createDbaasValkeyUser` answers with. */
export type CreateDbaasValkeyUserOutput = Operation

/** What the engine knows about `create-dbaas-valkey-user`. */
export const createDbaasValkeyUserOperation: OperationDescriptor<
  CreateDbaasValkeyUserInput,
  CreateDbaasValkeyUserOutput
> = {
  id: 'create-dbaas-valkey-user',
  method: 'POST',
  path: '/dbaas-valkey/{service-name}/user',
  async: true,
  reconcile: reconcileCreate(listDbaasValkeyUsersOperation, 'username'),
}

/**
 * Create a Valkey user.
 *
 * Adds a user to the service and generates a password for it, which
 * `reveal-dbaas-valkey-user-password` reads.
 *
 * The answer is an Operation; the change is done when `wait` returns.
 *
 * Doing it twice is not the same as doing it once, so it is not sent again when its answer is lost:
 * the call ends with an `AmbiguousError`.
 *
 * @example
 * const operation = await createDbaasValkeyUser(client, { 'service-name': 'cache', body: { username: 'app' } })
 * await wait(client, operation)
 */
export function createDbaasValkeyUser(
  client: Transport,
  input: CreateDbaasValkeyUserInput,
  options?: CallOptions,
): Promise<Operation> {
  return client.send(createDbaasValkeyUserOperation, input, options)
}
