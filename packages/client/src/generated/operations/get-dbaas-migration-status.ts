// Generated from the contract by `pnpm generate`. Do not edit.
import type { MigrationStatus, ServiceName } from '@dbaas-valkey/types'
import type { CallOptions } from '../../core/call-options.js'
import type { OperationDescriptor } from '../../core/operation.js'
import type { Transport } from '../../core/transport.js'

/** What `getDbaasMigrationStatus` takes. */
export interface GetDbaasMigrationStatusInput {
  /** Name of the service. The id in the `reference` of an operation is accepted in its place. */
  readonly name: ServiceName
}

/** What `getDbaasMigrationStatus` answers with. */
export type GetDbaasMigrationStatusOutput = MigrationStatus

/** What the engine knows about `get-dbaas-migration-status`. */
export const getDbaasMigrationStatusOperation: OperationDescriptor<
  GetDbaasMigrationStatusInput,
  GetDbaasMigrationStatusOutput
> = {
  id: 'get-dbaas-migration-status',
  method: 'GET',
  path: '/dbaas-migration-status/{name}',
  safe: true,
}

/**
 * Get the status of a migration.
 *
 * Tells how far the migration into a service has come, as a whole and for each database.
 *
 * @example
 * const answer = await getDbaasMigrationStatus(client, { name: 'cache' })
 */
export function getDbaasMigrationStatus(
  client: Transport,
  input: GetDbaasMigrationStatusInput,
  options?: CallOptions,
): Promise<MigrationStatus> {
  return client.send(getDbaasMigrationStatusOperation, input, options)
}
