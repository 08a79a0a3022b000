// Generated from the contract by `pnpm generate`. Do not edit.
import { described, type Definition } from '../../../runtime/json-schema.js'
import { NodeStatus as NodeStatus2 } from '../../schemas/node-status.js'

export const definitionOfNodeStatus: Definition = {
  name: 'NodeStatus',
  schema: {
    description: 'How far a node is in its life.\n\n- `setting_up_vm`: its machine is being started\n- `syncing_data`: it is receiving its data\n- `running`: it serves\n- `leaving`: it is being replaced\n- `unknown`: it does not tell',
    enum: ['leaving', 'running', 'setting_up_vm', 'syncing_data', 'unknown'],
    type: 'string',
  },
}

/**
 * How far a node is in its life.
 *
 * - `setting_up_vm`: its machine is being started
 * - `syncing_data`: it is receiving its data
 * - `running`: it serves
 * - `leaving`: it is being replaced
 * - `unknown`: it does not tell
 */
export type NodeStatus = NodeStatus2

export const NodeStatus = /* @__PURE__ */ described(NodeStatus2, definitionOfNodeStatus)
