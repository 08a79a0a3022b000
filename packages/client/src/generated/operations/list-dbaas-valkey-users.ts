// Generated from the contract by `pnpm generate`. Do not edit.
import type { ServiceName, ValkeyUserList } from '@dbaas-valkey/types'
import type { CallOptions } from '../../core/call-options.js'
import type { OperationDescriptor } from '../../core/operation.js'
import type { Transport } from '../../core/transport.js'

/** What `listDbaasValkeyUsers` takes. */
export interface ListDbaasValkeyUsersInput {
  /** Name of the service to which the users belong. */
  readonly 'service-name': ServiceName
}

/** What `listDbaasValkeyUsers` answers with. */
export type ListDbaasValkeyUsersOutput = ValkeyUserList

/** What the engine knows about `list-dbaas-valkey-users`. */
export const listDbaasValkeyUsersOperation: OperationDescriptor<
  ListDbaasValkeyUsersInput,
  ListDbaasValkeyUsersOutput
> = {
  id: 'list-dbaas-valkey-users',
  method: 'GET',
  path: '/dbaas-valkey/{service-name}/user',
  safe: true,
}

/**
 * List the users of a Valkey service.
 *
 * Lists the users with their access control. Passwords are not part of the answer.
 *
 * @example
 * const answer = await listDbaasValkeyUsers(client, { 'service-name': 'cache' })
 */
export function listDbaasValkeyUsers(
  client: Transport,
  input: ListDbaasValkeyUsersInput,
  options?: CallOptions,
): Promise<ValkeyUserList> {
  return client.send(listDbaasValkeyUsersOperation, input, options)
}
