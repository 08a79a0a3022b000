// Generated from the contract by `pnpm generate`. Do not edit.
import { described, type Definition } from '../../../runtime/json-schema.js'
import { Operation as Operation2 } from '../../schemas/operation.js'
import { definitionOfOperationReason } from './operation-reason.js'
import { definitionOfOperationReference } from './operation-reference.js'
import { definitionOfOperationState } from './operation-state.js'

export const definitionOfOperation: Definition = {
  name: 'Operation',
  schema: {
    description: 'A change that was asked for, and how far it has come.',
    properties: {
      id: {
        description: 'Id of the operation, to be given to `get-operation`.',
        format: 'uuid',
        readOnly: true,
        type: 'string',
      },
      message: {
        description: 'What happened, for people to read. Its wording is not stable.',
        readOnly: true,
        type: 'string',
      },
      reason: {
        $ref: '#/$defs/OperationReason',
        description: 'Kind of failure; absent unless the operation has failed.',
        readOnly: true,
      },
      reference: {
        $ref: '#/$defs/OperationReference',
        description: 'What the operation works on.',
        readOnly: true,
      },
      state: {
        $ref: '#/$defs/OperationState',
        description: 'How far the change has come; `pending` is the only state that is not final.',
        readOnly: true,
      },
    },
    type: 'object',
  },
  uses: () => [
    definitionOfOperationReason,
    definitionOfOperationReference,
    definitionOfOperationState,
  ],
}

/** A change that was asked for, and how far it has come. */
export type Operation = Operation2

export const Operation = /* @__PURE__ */ described(Operation2, definitionOfOperation)
