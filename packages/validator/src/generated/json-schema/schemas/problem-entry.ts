// Generated from the contract by `pnpm generate`. Do not edit.
import { described, type Definition } from '../../../runtime/json-schema.js'
import { ProblemEntry as ProblemEntry2 } from '../../schemas/problem-entry.js'
import { definitionOfProblemLocation } from './problem-location.js'
import { definitionOfProblemMessage } from './problem-message.js'

export const definitionOfProblemEntry: Definition = {
  name: 'ProblemEntry',
  schema: {
    anyOf: [{ $ref: '#/$defs/ProblemMessage' }, { $ref: '#/$defs/ProblemLocation' }],
    description: 'One fault of an invalid request, as a text alone or with its place.',
  },
  uses: () => [definitionOfProblemLocation, definitionOfProblemMessage],
}

/** One fault of an invalid request, as a text alone or with its place. */
export type ProblemEntry = ProblemEntry2

export const ProblemEntry = /* @__PURE__ */ described(ProblemEntry2, definitionOfProblemEntry)
