// Generated from the contract by `pnpm generate`. Do not edit.
import { described, type Definition } from '../../../runtime/json-schema.js'
import {
  GetServiceMetricsRequest as GetServiceMetricsRequest2,
} from '../../schemas/get-service-metrics-request.js'
import { definitionOfMetricsPeriod } from './metrics-period.js'

export const definitionOfGetServiceMetricsRequest: Definition = {
  name: 'GetServiceMetricsRequest',
  schema: {
    description: 'The period whose metrics to read.',
    properties: {
      period: {
        $ref: '#/$defs/MetricsPeriod',
        description: 'Length of the period, which ends now.',
      },
    },
    type: 'object',
  },
  uses: () => [definitionOfMetricsPeriod],
}

/** The period whose metrics to read. */
export type GetServiceMetricsRequest = GetServiceMetricsRequest2

export const GetServiceMetricsRequest = /* @__PURE__ */ described(
  GetServiceMetricsRequest2,
  definitionOfGetServiceMetricsRequest,
)
