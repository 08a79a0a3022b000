import type { SchemaFacts } from '../schema-facts.js'

export const problem: SchemaFacts = {
  Problem: 'any, MessageProblem or ErrorProblem or ProblemDetails',
  MessageProblem: {
    message: 'string, required',
    errors: 'array of ProblemEntry',
  },
  ProblemEntry: 'any, ProblemMessage or ProblemLocation',
  ProblemMessage: 'string',
  ErrorProblem: {
    error: 'string, required',
  },
  ProblemDetails: {
    type: 'string',
    title: 'string, required',
    status: 'integer',
    detail: 'string',
    instance: 'string',
    errors: 'array of ProblemEntry',
  },
  ProblemLocation: {
    path: 'string',
    pointer: 'string',
    location: 'string',
    detail: 'string',
  },
}
