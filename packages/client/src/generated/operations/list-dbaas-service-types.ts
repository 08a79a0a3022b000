// Generated from the contract by `pnpm generate`. Do not edit.
import type { ServiceTypeList } from '@dbaas-valkey/types'
import type { CallOptions } from '../../core/call-options.js'
import type { NoInput, OperationDescriptor } from '../../core/operation.js'
import type { Transport } from '../../core/transport.js'

/** What `listDbaasServiceTypes` takes. */
export type ListDbaasServiceTypesInput = NoInput

/** What `listDbaasServiceTypes` answers with. */
export type ListDbaasServiceTypesOutput = ServiceTypeList

/** What the engine knows about `list-dbaas-service-types`. */
export const listDbaasServiceTypesOperation: OperationDescriptor<
  ListDbaasServiceTypesInput,
  ListDbaasServiceTypesOutput
> = {
  id: 'list-dbaas-service-types',
  method: 'GET',
  path: '/dbaas-service-type',
  safe: true,
}

/**
 * List service types.
 *
 * Lists the kinds of database service that can be ordered, each with its versions and plans.
 *
 * @example
 * const answer = await listDbaasServiceTypes(client)
 */
export function listDbaasServiceTypes(
  client: Transport,
  input: ListDbaasServiceTypesInput = {},
  options?: CallOptions,
): Promise<ServiceTypeList> {
  return client.send(listDbaasServiceTypesOperation, input, options)
}
