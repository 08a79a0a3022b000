import type { WireRequest } from './attempt.js'
import type { Call } from './call.js'
import { fillPath } from './path.js'
import { toQuery } from './query.js'
import { checkRequest } from './validation.js'

/**
 * Checks and encodes the input of a call.
 *
 * @throws RequestValidationError
 */
export function prepare(call: Call): WireRequest {
  const { settings, operation, input, options, context } = call
  const path = settings.prefix + fillPath(operation.path, input, context)
  checkRequest(call)
  const headers: Record<string, string> = {
    accept: 'application/json',
    'user-agent': settings.userAgent,
    ...options.headers,
  }
  for (const name of operation.headers ?? []) {
    if (input[name] !== undefined) headers[name.toLowerCase()] = String(input[name])
  }
  const body = input.body === undefined ? '' : JSON.stringify(input.body)
  if (body) headers['content-type'] = 'application/json'
  return { path, query: operation.query ? toQuery(operation.query, input) : '', body, headers }
}
