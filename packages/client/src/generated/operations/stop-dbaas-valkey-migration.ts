// Generated from the contract by `pnpm generate`. Do not edit.
import type { Operation, ServiceName } from '@dbaas-valkey/types'
import type { CallOptions } from '../../core/call-options.js'
import type { OperationDescriptor } from '../../core/operation.js'
import type { Transport } from '../../core/transport.js'

/** What `stopDbaasValkeyMigration` takes. */
export interface StopDbaasValkeyMigrationInput {
  /** Name of the service. The id in the `reference` of an operation is accepted in its place. */
  readonly name: ServiceName
}

/** What `stopDbaasValkeyMigration` answers with. */
export type StopDbaasValkeyMigrationOutput = Operation

/** What the engine knows about `stop-dbaas-valkey-migration`. */
export const stopDbaasValkeyMigrationOperation: OperationDescriptor<
  StopDbaasValkeyMigrationInput,
  StopDbaasValkeyMigrationOutput
> = {
  id: 'stop-dbaas-valkey-migration',
  method: 'POST',
  path: '/dbaas-valkey/{name}/migration/stop',
  async: true,
}

/**
 * Stop a migration into a Valkey service.
 *
 * Ends the migration: the service no longer follows the source and accepts writes. Data that has
 * arrived stays.
 *
 * The answer is an Operation; the change is done when `wait` returns.
 *
 * Doing it twice is not the same as doing it once, so it is not sent again when its answer is lost:
 * the call ends with an `AmbiguousError`.
 *
 * @example
 * const operation = await stopDbaasValkeyMigration(client, { name: 'cache' })
 * await wait(client, operation)
 */
export function stopDbaasValkeyMigration(
  client: Transport,
  input: StopDbaasValkeyMigrationInput,
  options?: CallOptions,
): Promise<Operation> {
  return client.send(stopDbaasValkeyMigrationOperation, input, options)
}
