// Generated from the contract by `pnpm generate`. Do not edit.
import { described, type Definition } from '../../../runtime/json-schema.js'
import { OperationReason as OperationReason2 } from '../../schemas/operation-reason.js'

export const definitionOfOperationReason: Definition = {
  name: 'OperationReason',
  schema: {
    description: 'Why an operation has failed.\n\n- `busy`: another change is under way\n- `conflict`: the change contradicts the present state\n- `fault`: an error inside the API\n- `forbidden`: the key may not do this\n- `incorrect`: the request does not make sense\n- `interrupted`: the change was cut short\n- `not-found`: what was to be changed does not exist\n- `partial`: a part of the change was done\n- `unavailable`: something that the change needs is not there, such as capacity\n- `unknown`: no cause is known\n- `unsupported`: the service cannot do this',
    enum: [
      'busy',
      'conflict',
      'fault',
      'forbidden',
      'incorrect',
      'interrupted',
      'not-found',
      'partial',
      'unavailable',
      'unknown',
      'unsupported',
    ],
    type: 'string',
  },
}

/**
 * Why an operation has failed.
 *
 * - `busy`: another change is under way
 * - `conflict`: the change contradicts the present state
 * - `fault`: an error inside the API
 * - `forbidden`: the key may not do this
 * - `incorrect`: the request does not make sense
 * - `interrupted`: the change was cut short
 * - `not-found`: what was to be changed does not exist
 * - `partial`: a part of the change was done
 * - `unavailable`: something that the change needs is not there, such as capacity
 * - `unknown`: no cause is known
 * - `unsupported`: the service cannot do this
 */
export type OperationReason = OperationReason2

export const OperationReason = /* @__PURE__ */ described(
  OperationReason2,
  definitionOfOperationReason,
)
