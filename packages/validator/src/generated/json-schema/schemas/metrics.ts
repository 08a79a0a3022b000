// Generated from the contract by `pnpm generate`. Do not edit.
import { described, type Definition } from '../../../runtime/json-schema.js'
import { Metrics as Metrics2 } from '../../schemas/metrics.js'

export const definitionOfMetrics: Definition = {
  name: 'Metrics',
  schema: {
    additionalProperties: true,
    description: 'A table of values for each metric, by its name; times in the first column, a further column for each node.',
    type: 'object',
  },
}

/**
 * A table of values for each metric, by its name; times in the first column, a further column for
 * each node.
 */
export type Metrics = Metrics2

export const Metrics = /* @__PURE__ */ described(Metrics2, definitionOfMetrics)
