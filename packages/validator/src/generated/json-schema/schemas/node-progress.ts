// Generated from the contract by `pnpm generate`. Do not edit.
import { described, type Definition } from '../../../runtime/json-schema.js'
import { NodeProgress as NodeProgress2 } from '../../schemas/node-progress.js'
import { definitionOfNodePhase } from './node-phase.js'

export const definitionOfNodeProgress: Definition = {
  name: 'NodeProgress',
  schema: {
    description: 'How far a node has come with one phase of getting ready.',
    properties: {
      completed: { description: 'Whether the phase is over.', type: 'boolean' },
      current: {
        description: 'How far the phase has come, in the unit of `unit`.',
        format: 'int64',
        minimum: 0,
        type: 'integer',
      },
      max: {
        description: 'Value of `current` at the end of the phase, in the unit of `unit`. It may grow meanwhile.',
        format: 'int64',
        minimum: 0,
        type: 'integer',
      },
      min: {
        description: 'Value of `current` at the start of the phase, in the unit of `unit`.',
        format: 'int64',
        minimum: 0,
        type: 'integer',
      },
      phase: { $ref: '#/$defs/NodePhase', description: 'The phase.' },
      unit: {
        description: 'Unit of `min`, `current` and `max`, such as `bytes_uncompressed`.',
        type: 'string',
      },
    },
    required: ['completed', 'phase'],
    type: 'object',
  },
  uses: () => [definitionOfNodePhase],
}

/** How far a node has come with one phase of getting ready. */
export type NodeProgress = NodeProgress2

export const NodeProgress = /* @__PURE__ */ described(NodeProgress2, definitionOfNodeProgress)
