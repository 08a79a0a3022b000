// Generated from the contract by `pnpm generate`. Do not edit.
import { described, type Definition } from '../../../runtime/json-schema.js'
import { ProblemDetails as ProblemDetails2 } from '../../schemas/problem-details.js'
import { definitionOfProblemEntry } from './problem-entry.js'

export const definitionOfProblemDetails: Definition = {
  name: 'ProblemDetails',
  schema: {
    description: 'A problem by RFC 9457, as newer endpoints report an invalid request.',
    properties: {
      detail: { description: 'What is wrong in this case, for people to read.', type: 'string' },
      errors: {
        description: 'The single faults of the request.',
        items: { $ref: '#/$defs/ProblemEntry' },
        type: 'array',
      },
      instance: { description: 'URI reference that names this one occurrence.', type: 'string' },
      status: {
        description: 'The HTTP status again, for those who see only the body.',
        type: 'integer',
      },
      title: { description: 'Short name of the kind of problem.', type: 'string' },
      type: {
        description: 'URI reference that names the kind of problem; `about:blank` adds nothing to the status.',
        type: 'string',
      },
    },
    required: ['title'],
    type: 'object',
  },
  uses: () => [definitionOfProblemEntry],
}

/** A problem by RFC 9457, as newer endpoints report an invalid request. */
export type ProblemDetails = ProblemDetails2

export const ProblemDetails = /* @__PURE__ */ described(ProblemDetails2, definitionOfProblemDetails)
