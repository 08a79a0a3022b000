import { ResponseValidationError, type ErrorContext } from './errors.js'
import type { Failure } from './failure.js'
import type { OperationDescriptor } from './operation.js'
import { apiFailure } from './problem.js'

/** An answer that is what the contract says, as far as can be told without a validator. */
export interface Answer {
  readonly data: unknown
  readonly text: string
  /** Absent when the outcome was found out otherwise. */
  readonly response?: Response
}

/** Tells an answer from a failure. The text of an error answer must be free of secrets. */
export function decode(
  operation: OperationDescriptor,
  response: Response,
  text: string,
  context: ErrorContext,
): Answer | Failure {
  const { status, headers } = response
  if (!response.ok || response.redirected) return apiFailure(response, text, context)
  if (operation.answer)
    return { data: operation.answer === 'text' ? text : undefined, text, response }
  try {
    const data: unknown = JSON.parse(text)
    // The id of an Operation is the one thing that must not be lost.
    if (Object(data) === data || !operation.async) return { data, text, response }
  } catch {
    // The parser's message would quote the text, and a text that was cut off may have secrets in it.
  }
  const what = text
    ? `${text.length} characters of ${headers.get('content-type') ?? 'no type'}`
    : 'nothing'
  return {
    fate: 'unknown',
    error: new ResponseValidationError(
      `answered with ${status} and ${what} where JSON belongs. Check the endpoint.`,
      context,
    ),
  }
}
