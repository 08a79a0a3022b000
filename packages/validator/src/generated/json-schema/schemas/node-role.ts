// Generated from the contract by `pnpm generate`. Do not edit.
import { described, type Definition } from '../../../runtime/json-schema.js'
import { NodeRole as NodeRole2 } from '../../schemas/node-role.js'

export const definitionOfNodeRole: Definition = {
  name: 'NodeRole',
  schema: {
    description: 'What a node does in its service.\n\n- `master`: accepts reads and writes\n- `read-replica`: a copy that answers reads\n- `standby`: a copy that takes over when the master fails',
    enum: ['master', 'read-replica', 'standby'],
    type: 'string',
  },
}

/**
 * What a node does in its service.
 *
 * - `master`: accepts reads and writes
 * - `read-replica`: a copy that answers reads
 * - `standby`: a copy that takes over when the master fails
 */
export type NodeRole = NodeRole2

export const NodeRole = /* @__PURE__ */ described(NodeRole2, definitionOfNodeRole)
