// Generated from the contract by `pnpm generate`. Do not edit.
import type { GetServiceLogsRequest, ServiceLogs, operations } from '@dbaas-valkey/types'
import type { CallOptions } from '../../core/call-options.js'
import type { OperationDescriptor } from '../../core/operation.js'
import type { Transport } from '../../core/transport.js'

/** What `getDbaasServiceLogs` takes. */
export interface GetDbaasServiceLogsInput {
  /** Name of the service whose log to read. */
  readonly 'service-name': operations['get-dbaas-service-logs']['parameters']['path']['service-name']
  /** Which page of the log to read. */
  readonly body: GetServiceLogsRequest
}

/** What `getDbaasServiceLogs` answers with. */
export type GetDbaasServiceLogsOutput = ServiceLogs

/** What the engine knows about `get-dbaas-service-logs`. */
export const getDbaasServiceLogsOperation: OperationDescriptor<
  GetDbaasServiceLogsInput,
  GetDbaasServiceLogsOutput
> = {
  id: 'get-dbaas-service-logs',
  method: 'POST',
  path: '/dbaas-service-logs/{service-name}',
  safe: true,
}

/**
 * Get the logs of a service.
 *
 * Reads a page of the log of the service's nodes. It is a POST because its arguments travel in the
 * body; it changes nothing.
 *
 * @example
 * const answer = await getDbaasServiceLogs(client, {
 *   'service-name': 'cache',
 *   body: { limit: 100, 'sort-order': 'desc' },
 * })
 */
export function getDbaasServiceLogs(
  client: Transport,
  input: GetDbaasServiceLogsInput,
  options?: CallOptions,
): Promise<ServiceLogs> {
  return client.send(getDbaasServiceLogsOperation, input, options)
}
