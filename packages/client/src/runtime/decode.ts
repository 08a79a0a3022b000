import { ResponseValidationError, type ErrorContext } from './errors.js'
import type { Failure } from './failure.js'
import type { OperationDescriptor } from './operation.js'
import { parseJson } from './json.js'

/** An answer that is what the contract says, as far as can be told without a validator. */
export interface Answer {
  readonly data: unknown
  readonly text: string
  /** Absent when the outcome was found out otherwise. */
  readonly response?: Response
}

/** Reads the body of a success. */
export function decode(
  operation: OperationDescriptor,
  response: Response,
  text: string,
  context: ErrorContext,
): Answer | Failure {
  if (operation.answer)
    return { data: operation.answer === 'text' ? text : undefined, text, response }
  const data = parseJson(text)
  // The id of an Operation is the one thing that must not be lost.
  if (operation.async ? Object(data) === data : data !== undefined) return { data, text, response }
  const type = response.headers.get('content-type') ?? 'no type'
  return {
    fate: 'unknown',
    error: new ResponseValidationError(
      `answered with ${response.status} and ${text.length} characters of ${type} where JSON belongs. Check the endpoint.`,
      context,
    ),
  }
}
