// Generated from the contract by `pnpm generate`. Do not edit.
import type { Operation, ServiceName, UpdateValkeyServiceRequest } from '@dbaas-valkey/types'
import type { CallOptions } from '../../core/call-options.js'
import type { OperationDescriptor } from '../../core/operation.js'
import type { Transport } from '../../core/transport.js'

/** What `updateDbaasServiceValkey` takes. */
export interface UpdateDbaasServiceValkeyInput {
  /** Name of the service. The id in the `reference` of an operation is accepted in its place. */
  readonly name: ServiceName
  /** The properties to change. */
  readonly body: UpdateValkeyServiceRequest
}

/** What `updateDbaasServiceValkey` answers with. */
export type UpdateDbaasServiceValkeyOutput = Operation

/** What the engine knows about `update-dbaas-service-valkey`. */
export const updateDbaasServiceValkeyOperation: OperationDescriptor<
  UpdateDbaasServiceValkeyInput,
  UpdateDbaasServiceValkeyOutput
> = {
  id: 'update-dbaas-service-valkey',
  method: 'PUT',
  path: '/dbaas-valkey/{name}',
  safe: true,
  async: true,
}

/**
 * Update a Valkey service.
 *
 * Changes the given properties and leaves all others as they are. Another plan moves the data to
 * new nodes while the service stays reachable.
 *
 * The answer is an Operation; the change is done when `wait` returns.
 *
 * @example
 * const operation = await updateDbaasServiceValkey(client, { name: 'cache', body: { plan: 'business-8' } })
 * await wait(client, operation)
 */
export function updateDbaasServiceValkey(
  client: Transport,
  input: UpdateDbaasServiceValkeyInput,
  options?: CallOptions,
): Promise<Operation> {
  return client.send(updateDbaasServiceValkeyOperation, input, options)
}
