// Generated from the contract by `pnpm generate`. Do not edit.
import { described, type Definition } from '../../../runtime/json-schema.js'
import { ComponentUsage as ComponentUsage2 } from '../../schemas/component-usage.js'

export const definitionOfComponentUsage: Definition = {
  name: 'ComponentUsage',
  schema: {
    description: 'Which node answers.\n\n- `primary`: the node that accepts writes\n- `replica`: a copy that answers reads',
    enum: ['primary', 'replica'],
    type: 'string',
  },
}

/**
 * Which node answers.
 *
 * - `primary`: the node that accepts writes
 * - `replica`: a copy that answers reads
 */
export type ComponentUsage = ComponentUsage2

export const ComponentUsage = /* @__PURE__ */ described(ComponentUsage2, definitionOfComponentUsage)
