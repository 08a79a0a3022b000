// Generated from the contract by `pnpm generate`. Do not edit.
import { described, type Definition } from '../../../runtime/json-schema.js'
import { Problem as Problem2 } from '../../schemas/problem.js'
import { definitionOfErrorProblem } from './error-problem.js'
import { definitionOfMessageProblem } from './message-problem.js'
import { definitionOfProblemDetails } from './problem-details.js'

export const definitionOfProblem: Definition = {
  name: 'Problem',
  schema: {
    anyOf: [
      { $ref: '#/$defs/MessageProblem' },
      { $ref: '#/$defs/ErrorProblem' },
      { $ref: '#/$defs/ProblemDetails' },
    ],
    description: 'Why a request was refused. The API has three shapes for it, by the age of the endpoint: most answer with a\n`message`, older ones with an `error`, newer ones with the problem details of RFC 9457. A gateway in between may\nanswer with text that is none of them.',
  },
  uses: () => [definitionOfErrorProblem, definitionOfMessageProblem, definitionOfProblemDetails],
}

/**
 * Why a request was refused. The API has three shapes for it, by the age of the endpoint: most
 * answer with a
 * `message`, older ones with an `error`, newer ones with the problem details of RFC 9457. A gateway
 * in between may
 * answer with text that is none of them.
 */
export type Problem = Problem2

export const Problem = /* @__PURE__ */ described(Problem2, definitionOfProblem)
