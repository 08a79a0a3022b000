// Generated from the contract by `pnpm generate`. Do not edit.
import { described, type Definition } from '../../../runtime/json-schema.js'
import { NodeState as NodeState2 } from '../../schemas/node-state.js'
import { definitionOfNodeProgress } from './node-progress.js'
import { definitionOfNodeRole } from './node-role.js'
import { definitionOfNodeStatus } from './node-status.js'

export const definitionOfNodeState: Definition = {
  name: 'NodeState',
  schema: {
    description: 'What a node of a service is doing.',
    properties: {
      name: { description: 'Name of the node.', type: 'string' },
      'progress-updates': {
        description: 'How far the node has come with getting ready, phase by phase.',
        items: { $ref: '#/$defs/NodeProgress' },
        type: 'array',
      },
      role: { $ref: '#/$defs/NodeRole', description: 'What the node does in the service.' },
      state: { $ref: '#/$defs/NodeStatus', description: 'How far the node is in its life.' },
    },
    required: ['name', 'state'],
    type: 'object',
  },
  uses: () => [definitionOfNodeProgress, definitionOfNodeRole, definitionOfNodeStatus],
}

/** What a node of a service is doing. */
export type NodeState = NodeState2

export const NodeState = /* @__PURE__ */ described(NodeState2, definitionOfNodeState)
