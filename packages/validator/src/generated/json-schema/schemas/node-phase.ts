// Generated from the contract by `pnpm generate`. Do not edit.
import { described, type Definition } from '../../../runtime/json-schema.js'
import { NodePhase as NodePhase2 } from '../../schemas/node-phase.js'

export const definitionOfNodePhase: Definition = {
  name: 'NodePhase',
  schema: {
    description: 'A phase of getting a node ready, in this order.\n\n- `prepare`: making room for the data\n- `basebackup`: restoring the newest backup\n- `stream`: catching up with the changes since then\n- `finalize`: the last steps before it serves',
    enum: ['basebackup', 'finalize', 'prepare', 'stream'],
    type: 'string',
  },
}

/**
 * A phase of getting a node ready, in this order.
 *
 * - `prepare`: making room for the data
 * - `basebackup`: restoring the newest backup
 * - `stream`: catching up with the changes since then
 * - `finalize`: the last steps before it serves
 */
export type NodePhase = NodePhase2

export const NodePhase = /* @__PURE__ */ described(NodePhase2, definitionOfNodePhase)
