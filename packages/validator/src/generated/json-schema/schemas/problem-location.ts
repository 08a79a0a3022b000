// Generated from the contract by `pnpm generate`. Do not edit.
import { described, type Definition } from '../../../runtime/json-schema.js'
import { ProblemLocation as ProblemLocation2 } from '../../schemas/problem-location.js'

export const definitionOfProblemLocation: Definition = {
  name: 'ProblemLocation',
  schema: {
    description: 'One fault of an invalid request and where it is, an entry of `errors` by RFC 9457.',
    properties: {
      detail: { description: 'What is wrong there, for people to read.', type: 'string' },
      location: {
        description: 'The property at fault as a JSONPath expression (RFC 9535), such as `$[\'plan\']`.',
        type: 'string',
      },
      path: {
        description: 'The property at fault, its parents before it with dots between them.',
        type: 'string',
      },
      pointer: {
        description: 'The property at fault as a JSON pointer (RFC 6901).',
        type: 'string',
      },
    },
    type: 'object',
  },
}

/** One fault of an invalid request and where it is, an entry of `errors` by RFC 9457. */
export type ProblemLocation = ProblemLocation2

export const ProblemLocation = /* @__PURE__ */ described(
  ProblemLocation2,
  definitionOfProblemLocation,
)
