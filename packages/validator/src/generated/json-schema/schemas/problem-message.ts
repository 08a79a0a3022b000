// Generated from the contract by `pnpm generate`. Do not edit.
import { described, type Definition } from '../../../runtime/json-schema.js'
import { ProblemMessage as ProblemMessage2 } from '../../schemas/problem-message.js'

export const definitionOfProblemMessage: Definition = {
  name: 'ProblemMessage',
  schema: { description: 'One fault of an invalid request, for people to read.', type: 'string' },
}

/** One fault of an invalid request, for people to read. */
export type ProblemMessage = ProblemMessage2

export const ProblemMessage = /* @__PURE__ */ described(ProblemMessage2, definitionOfProblemMessage)
