// Generated from the contract by `pnpm generate`. Do not edit.
import { described, type Definition } from '../../../runtime/json-schema.js'
import { ErrorProblem as ErrorProblem2 } from '../../schemas/error-problem.js'

export const definitionOfErrorProblem: Definition = {
  name: 'ErrorProblem',
  schema: {
    description: 'A problem as older endpoints report it.',
    properties: { error: { description: 'What is wrong, for people to read.', type: 'string' } },
    required: ['error'],
    type: 'object',
  },
}

/** A problem as older endpoints report it. */
export type ErrorProblem = ErrorProblem2

export const ErrorProblem = /* @__PURE__ */ described(ErrorProblem2, definitionOfErrorProblem)
