// Generated from the contract by `pnpm generate`. Do not edit.
import { described, type Definition } from '../../../runtime/json-schema.js'
import { OperationState as OperationState2 } from '../../schemas/operation-state.js'

export const definitionOfOperationState: Definition = {
  name: 'OperationState',
  schema: {
    description: 'How far an operation has come.\n\n- `pending`: not finished yet\n- `success`: the change is done\n- `failure`: the change was given up; `reason` and `message` say why\n- `timeout`: the change took too long and was given up',
    enum: ['failure', 'pending', 'success', 'timeout'],
    type: 'string',
  },
}

/**
 * How far an operation has come.
 *
 * - `pending`: not finished yet
 * - `success`: the change is done
 * - `failure`: the change was given up; `reason` and `message` say why
 * - `timeout`: the change took too long and was given up
 */
export type OperationState = OperationState2

export const OperationState = /* @__PURE__ */ described(OperationState2, definitionOfOperationState)
