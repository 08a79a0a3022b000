// Generated from the contract by `pnpm generate`. Do not edit.
import { described, type Definition } from '../../../runtime/json-schema.js'
import { ServiceMetrics as ServiceMetrics2 } from '../../schemas/service-metrics.js'
import { definitionOfMetrics } from './metrics.js'

export const definitionOfServiceMetrics: Definition = {
  name: 'ServiceMetrics',
  schema: {
    description: 'The metrics of a service over a period.',
    properties: { metrics: { $ref: '#/$defs/Metrics', description: 'The metrics by name.' } },
    type: 'object',
  },
  uses: () => [definitionOfMetrics],
}

/** The metrics of a service over a period. */
export type ServiceMetrics = ServiceMetrics2

export const ServiceMetrics = /* @__PURE__ */ described(ServiceMetrics2, definitionOfServiceMetrics)
