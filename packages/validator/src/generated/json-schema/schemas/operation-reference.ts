// Generated from the contract by `pnpm generate`. Do not edit.
import { described, type Definition } from '../../../runtime/json-schema.js'
import { OperationReference as OperationReference2 } from '../../schemas/operation-reference.js'

export const definitionOfOperationReference: Definition = {
  name: 'OperationReference',
  schema: {
    description: 'What an operation works on.',
    properties: {
      command: { description: 'Call that reads the resource, by its operationId.', type: 'string' },
      id: {
        description: 'Id of the resource. It is accepted where the API asks for the name of a service.',
        format: 'uuid',
        type: 'string',
      },
      link: {
        description: 'Path at which the resource is read, with its id.',
        readOnly: true,
        type: 'string',
      },
    },
    type: 'object',
  },
}

/** What an operation works on. */
export type OperationReference = OperationReference2

export const OperationReference = /* @__PURE__ */ described(
  OperationReference2,
  definitionOfOperationReference,
)
