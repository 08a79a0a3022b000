import type { WireRequest } from './attempt.js'
import type { Call } from './call.js'
import { RequestValidationError, type ErrorContext } from './errors.js'
import { fillPath } from './path.js'
import { noQuery } from './query.js'

/**
 * Checks and encodes the input of a call.
 *
 * @throws RequestValidationError
 */
export function prepare(call: Call): WireRequest {
  const { settings, operation, input, options, context } = call
  const path = settings.prefix + fillPath(operation.path, input, context)
  settings.checks?.request(call)
  const body = encode(input.body, context)
  const headers = {
    accept: 'application/json',
    'user-agent': settings.userAgent,
    ...(body && { 'content-type': 'application/json' }),
    ...operation.headers?.(input),
    ...(options.headers && spelled(options.headers, context)),
  }
  const query = operation.query?.encode(input) ?? noQuery
  const url = settings.origin + path + query.search
  return { method: operation.method, url, path, query, body, headers }
}

/**
 * Names in small letters, so that a caller's header takes the place of the engine's own.
 *
 * @throws RequestValidationError for what no header can hold; its cause would quote it, and it may be a secret
 */
function spelled(headers: HeadersInit, context: ErrorContext): Record<string, string> {
  try {
    return Object.fromEntries(new Headers(headers))
  } catch {
    throw new RequestValidationError("a header can't be sent. Nothing was sent.", context)
  }
}

/** @throws RequestValidationError for what JSON can't say: a BigInt, a value that contains itself */
function encode(body: unknown, context: ErrorContext): string {
  try {
    return body === undefined ? '' : JSON.stringify(body)
  } catch (cause) {
    throw new RequestValidationError('the body is no JSON. Nothing was sent.', {
      ...context,
      cause,
    })
  }
}
