import type { Call } from './call.js'
import { RequestValidationError, type ErrorContext } from './errors.js'
import { unknownName } from './known.js'
import { fillPath, parameters } from './path.js'
import { noQuery } from './query.js'
import type { WireRequest } from './wire-request.js'

/**
 * Checks and encodes the input of a call.
 *
 * @throws RequestValidationError
 */
export function prepare(call: Call): WireRequest {
  const { resolved, operation, input, options, context } = call
  const { fill = fillPath, path: template } = operation
  const unknown = unknownName('parameter', input, [
    ...parameters(template),
    ...(operation.query?.names ?? []),
    ...(operation.headers?.names ?? []),
    'body',
  ])
  if (unknown) throw new RequestValidationError(`${unknown} Nothing was sent.`, context)
  const path = resolved.prefix + fill(template, input, context)
  resolved.checks?.request(call)
  const body = encoded('body', context, () => JSON.stringify(input.body) ?? '')
  // Names are in lower case, so that a caller's header replaces the engine's own.
  const given = encoded(
    'headers',
    context,
    () => options.headers && Object.fromEntries(new Headers(options.headers)),
  )
  const headers = {
    accept: 'application/json',
    'user-agent': resolved.userAgent,
    ...(body && { 'content-type': 'application/json' }),
    ...operation.headers?.encode(input, context),
    ...given,
  }
  const query = operation.query?.encode(input, context) ?? noQuery
  const url = resolved.origin + path + query.search
  return { method: operation.method, url, path, query, body, headers }
}

/** @throws RequestValidationError for a value that JSON or a header can't hold, without a cause, which could quote a secret */
function encoded<Text>(what: string, context: ErrorContext, encode: () => Text): Text {
  try {
    return encode()
  } catch {
    throw new RequestValidationError(`the ${what} can't be encoded. Nothing was sent.`, context)
  }
}
