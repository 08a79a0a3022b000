// Generated from the contract by `pnpm generate`. Do not edit.
import { described, type Definition } from '../../../runtime/json-schema.js'
import { PrometheusUri as PrometheusUri2 } from '../../schemas/prometheus-uri.js'

export const definitionOfPrometheusUri: Definition = {
  name: 'PrometheusUri',
  schema: {
    description: 'Where Prometheus collects the metrics of a service.',
    properties: {
      host: { description: 'Host name.', type: 'string' },
      port: {
        description: 'TCP port.',
        format: 'int64',
        maximum: 65535,
        minimum: 0,
        type: 'integer',
      },
    },
    type: 'object',
  },
}

/** Where Prometheus collects the metrics of a service. */
export type PrometheusUri = PrometheusUri2

export const PrometheusUri = /* @__PURE__ */ described(PrometheusUri2, definitionOfPrometheusUri)
