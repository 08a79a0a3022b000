// Generated from the contract by `pnpm generate`. Do not edit.
import { described, type Definition } from '../../../runtime/json-schema.js'
import { MetricsPeriod as MetricsPeriod2 } from '../../schemas/metrics-period.js'

export const definitionOfMetricsPeriod: Definition = {
  name: 'MetricsPeriod',
  schema: {
    description: 'Length of the period, which ends now.',
    enum: ['day', 'hour', 'month', 'week', 'year'],
    type: 'string',
  },
}

/** Length of the period, which ends now. */
export type MetricsPeriod = MetricsPeriod2

export const MetricsPeriod = /* @__PURE__ */ described(MetricsPeriod2, definitionOfMetricsPeriod)
