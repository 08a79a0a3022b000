// Generated from the contract by `pnpm generate`. Do not edit.
import type { ServiceList } from '@dbaas-valkey/types'
import type { CallOptions } from '../../core/call-options.js'
import type { NoInput, OperationDescriptor } from '../../core/operation.js'
import type { Transport } from '../../core/transport.js'

/** What `listDbaasServices` takes. */
export type ListDbaasServicesInput = NoInput

/** What `listDbaasServices` answers with. */
export type ListDbaasServicesOutput = ServiceList

/** What the engine knows about `list-dbaas-services`. */
export const listDbaasServicesOperation: OperationDescriptor<
  ListDbaasServicesInput,
  ListDbaasServicesOutput
> = {
  id: 'list-dbaas-services',
  method: 'GET',
  path: '/dbaas-service',
  safe: true,
}

/**
 * List database services.
 *
 * Lists the database services of the organization in this zone, of every type: `type` tells the
 * Valkey services from the others. Users, settings and connection details are read service by
 * service.
 *
 * @example
 * const answer = await listDbaasServices(client)
 */
export function listDbaasServices(
  client: Transport,
  input: ListDbaasServicesInput = {},
  options?: CallOptions,
): Promise<ServiceList> {
  return client.send(listDbaasServicesOperation, input, options)
}
