import { ResponseValidationError, type ErrorContext } from './errors.js'
import { brief, isObject, parseJson } from './json.js'
import type { OperationDescriptor } from './operation.js'
import type { Failure } from './outcome.js'

/** A success that agrees with the contract, as far as the client can tell without a validator. */
export interface Answer {
  readonly data: unknown
  readonly text: string
  /** Absent when reconciliation found the outcome. */
  readonly response?: Response
}

/** Decodes the body of a success: a JSON object, unless the contract says otherwise. */
export function decode(
  operation: OperationDescriptor,
  response: Response,
  text: string,
  context: ErrorContext,
  masked: (text: string) => string,
): Answer | Failure {
  const { answer } = operation
  if (answer === 'nothing') return { data: undefined, text, response }
  const data = answer === 'text' ? text : parseJson(text)
  if (answer ? data !== undefined : isObject(data)) return { data, text, response }
  const type = brief(masked(response.headers.get('content-type') ?? 'no type'), 100)
  return {
    outcome: 'unknown',
    error: new ResponseValidationError(
      `answered with ${response.status} and ${text.length} characters of ${type} where ${data === undefined ? 'JSON' : 'a JSON object'} belongs. Check the endpoint.`,
      context,
    ),
  }
}
