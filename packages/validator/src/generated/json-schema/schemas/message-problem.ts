// Generated from the contract by `pnpm generate`. Do not edit.
import { described, type Definition } from '../../../runtime/json-schema.js'
import { MessageProblem as MessageProblem2 } from '../../schemas/message-problem.js'
import { definitionOfProblemEntry } from './problem-entry.js'

export const definitionOfMessageProblem: Definition = {
  name: 'MessageProblem',
  schema: {
    description: 'A problem as most endpoints report it.',
    properties: {
      errors: {
        description: 'The single faults of an invalid request; absent for other problems.',
        items: { $ref: '#/$defs/ProblemEntry' },
        type: 'array',
      },
      message: { description: 'What is wrong, for people to read.', type: 'string' },
    },
    required: ['message'],
    type: 'object',
  },
  uses: () => [definitionOfProblemEntry],
}

/** A problem as most endpoints report it. */
export type MessageProblem = MessageProblem2

export const MessageProblem = /* @__PURE__ */ described(MessageProblem2, definitionOfMessageProblem)
