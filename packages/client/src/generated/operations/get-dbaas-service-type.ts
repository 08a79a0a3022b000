// Generated from the contract by `pnpm generate`. Do not edit.
import type { ServiceType, operations } from '@dbaas-valkey/types'
import type { CallOptions } from '../../core/call-options.js'
import type { OperationDescriptor } from '../../core/operation.js'
import type { Transport } from '../../core/transport.js'

/** What `getDbaasServiceType` takes. */
export interface GetDbaasServiceTypeInput {
  /** Name of the service type, `valkey` for Valkey services. */
  readonly 'service-type-name': operations['get-dbaas-service-type']['parameters']['path']['service-type-name']
}

/** What `getDbaasServiceType` answers with. */
export type GetDbaasServiceTypeOutput = ServiceType

/** What the engine knows about `get-dbaas-service-type`. */
export const getDbaasServiceTypeOperation: OperationDescriptor<
  GetDbaasServiceTypeInput,
  GetDbaasServiceTypeOutput
> = {
  id: 'get-dbaas-service-type',
  method: 'GET',
  path: '/dbaas-service-type/{service-type-name}',
  safe: true,
}

/**
 * Get a service type.
 *
 * Reads the versions and plans in which one kind of database service can be ordered.
 *
 * @example
 * const answer = await getDbaasServiceType(client, { 'service-type-name': 'valkey' })
 */
export function getDbaasServiceType(
  client: Transport,
  input: GetDbaasServiceTypeInput,
  options?: CallOptions,
): Promise<ServiceType> {
  return client.send(getDbaasServiceTypeOperation, input, options)
}
