// Generated from the contract by `pnpm generate`. Do not edit.
import type { GetServiceMetricsRequest, ServiceMetrics, operations } from '@dbaas-valkey/types'
import type { CallOptions } from '../../core/call-options.js'
import type { OperationDescriptor } from '../../core/operation.js'
import type { Transport } from '../../core/transport.js'

/** What `getDbaasServiceMetrics` takes. */
export interface GetDbaasServiceMetricsInput {
  /** Name of the service whose metrics to read. */
  readonly 'service-name': operations['get-dbaas-service-metrics']['parameters']['path']['service-name']
  /** The period to read. */
  readonly body: GetServiceMetricsRequest
}

/** What `getDbaasServiceMetrics` answers with. */
export type GetDbaasServiceMetricsOutput = ServiceMetrics

/** What the engine knows about `get-dbaas-service-metrics`. */
export const getDbaasServiceMetricsOperation: OperationDescriptor<
  GetDbaasServiceMetricsInput,
  GetDbaasServiceMetricsOutput
> = {
  id: 'get-dbaas-service-metrics',
  method: 'POST',
  path: '/dbaas-service-metrics/{service-name}',
  safe: true,
}

/**
 * Get the metrics of a service.
 *
 * Reads the load of the service over a period that ends now. It is a POST because its arguments
 * travel in the body; it changes nothing.
 *
 * @example
 * const answer = await getDbaasServiceMetrics(client, { 'service-name': 'cache', body: { period: 'hour' } })
 */
export function getDbaasServiceMetrics(
  client: Transport,
  input: GetDbaasServiceMetricsInput,
  options?: CallOptions,
): Promise<ServiceMetrics> {
  return client.send(getDbaasServiceMetricsOperation, input, options)
}
