import type { WireRequest } from './attempt.js'
import type { Call } from './call.js'
import { fillPath } from './path.js'

/**
 * Checks and encodes the input of a call.
 *
 * @throws RequestValidationError
 */
export function prepare(call: Call): WireRequest {
  const { settings, operation, input, options, context } = call
  const path = settings.prefix + fillPath(operation.path, input, context)
  settings.checks?.request(call)
  const body = input.body === undefined ? '' : JSON.stringify(input.body)
  const headers = {
    accept: 'application/json',
    'user-agent': settings.userAgent,
    ...(body && { 'content-type': 'application/json' }),
    ...operation.headers?.(input),
    ...options.headers,
  }
  return { path, query: operation.query?.encode(input), body, headers }
}
