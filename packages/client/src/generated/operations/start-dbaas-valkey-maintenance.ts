// Generated from the contract by `pnpm generate`. Do not edit.
import type { Operation, ServiceName } from '@dbaas-valkey/types'
import type { CallOptions } from '../../core/call-options.js'
import type { OperationDescriptor } from '../../core/operation.js'
import type { Transport } from '../../core/transport.js'

/** What `startDbaasValkeyMaintenance` takes. */
export interface StartDbaasValkeyMaintenanceInput {
  /** Name of the service. The id in the `reference` of an operation is accepted in its place. */
  readonly name: ServiceName
}

/** What `startDbaasValkeyMaintenance` answers with. */
export type StartDbaasValkeyMaintenanceOutput = Operation

/** What the engine knows about `start-dbaas-valkey-maintenance`. */
export const startDbaasValkeyMaintenanceOperation: OperationDescriptor<
  StartDbaasValkeyMaintenanceInput,
  StartDbaasValkeyMaintenanceOutput
> = {
  id: 'start-dbaas-valkey-maintenance',
  method: 'PUT',
  path: '/dbaas-valkey/{name}/maintenance/start',
  async: true,
}

/**
 * Start the maintenance of a Valkey service.
 *
 * Installs the pending updates of the service now rather than in its maintenance window.
 * Connections are cut once when a node is replaced.
 *
 * The answer is an Operation; the change is done when `wait` returns.
 *
 * Doing it twice is not the same as doing it once, so it is not sent again when its answer is lost:
 * the call ends with an `AmbiguousError`.
 *
 * @example
 * const operation = await startDbaasValkeyMaintenance(client, { name: 'cache' })
 * await wait(client, operation)
 */
export function startDbaasValkeyMaintenance(
  client: Transport,
  input: StartDbaasValkeyMaintenanceInput,
  options?: CallOptions,
): Promise<Operation> {
  return client.send(startDbaasValkeyMaintenanceOperation, input, options)
}
