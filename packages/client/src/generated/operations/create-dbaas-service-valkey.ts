// Generated from the contract by `pnpm generate`. Do not edit.
import type { CreateValkeyServiceRequest, Operation, ServiceName } from '@dbaas-valkey/types'
import type { CallOptions } from '../../core/call-options.js'
import type { OperationDescriptor } from '../../core/operation.js'
import { reconcileCreate } from '../../core/reconcile.js'
import type { Transport } from '../../core/transport.js'
import { getDbaasServiceValkeyOperation } from './get-dbaas-service-valkey.js'

/** What `createDbaasServiceValkey` takes. */
export interface CreateDbaasServiceValkeyInput {
  /** Name of the service. The id in the `reference` of an operation is accepted in its place. */
  readonly name: ServiceName
  /** The plan, and all settings that differ from the defaults. */
  readonly body: CreateValkeyServiceRequest
}

/** What `createDbaasServiceValkey` answers with. */
export type CreateDbaasServiceValkeyOutput = Operation

/** What the engine knows about `create-dbaas-service-valkey`. */
export const createDbaasServiceValkeyOperation: OperationDescriptor<
  CreateDbaasServiceValkeyInput,
  CreateDbaasServiceValkeyOutput
> = {
  id: 'create-dbaas-service-valkey',
  method: 'POST',
  path: '/dbaas-valkey/{name}',
  async: true,
  reconcile: reconcileCreate(getDbaasServiceValkeyOperation),
}

/**
 * Create a Valkey service.
 *
 * Orders a new service under a name of your choice. It starts empty, from a backup of another
 * service (`fork-from-service`), or filled from a server elsewhere (`migration`). It can be used
 * once the operation has succeeded and the service is `running`.
 *
 * The answer is an Operation; the change is done when `wait` returns.
 *
 * Doing it twice is not the same as doing it once, so it is not sent again when its answer is lost:
 * the call ends with an `AmbiguousError`.
 *
 * @example
 * const operation = await createDbaasServiceValkey(client, { name: 'cache', body: { plan: 'startup-4' } })
 * await wait(client, operation)
 */
export function createDbaasServiceValkey(
  client: Transport,
  input: CreateDbaasServiceValkeyInput,
  options?: CallOptions,
): Promise<Operation> {
  return client.send(createDbaasServiceValkeyOperation, input, options)
}
