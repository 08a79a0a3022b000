import { RESPONSE_ALREADY_SENT } from '@hono/node-server/utils/response'

import type { Fault, StatusFault } from '../../testing/faults.js'
import type { HttpRequest } from '../hono-app.js'
import type { Api, ApiResponse } from './api.js'
import { originHeaders } from './cross-origin.js'

interface Delivery {
  readonly response: Response
  /** Is undefined when no response was sent. */
  readonly status: number | undefined
}

/** Sends a response, or what an injected fault makes of it. */
export function deliver(
  request: HttpRequest,
  api: Api,
  apiResponse: ApiResponse | undefined,
  fault: Fault | undefined,
): Delivery {
  const headers = { 'cache-control': 'no-store', ...originHeaders(request, api) }
  if (fault?.kind === 'status') return sent(fault.status, statusResponse(fault, headers))
  if (fault?.kind === 'reset' || apiResponse === undefined) return reset(request)
  const { status } = apiResponse
  const text = JSON.stringify(apiResponse.body)
  const typed = { 'content-type': 'application/json', ...headers }
  if (fault?.kind === 'truncate') return truncate(request, status, text, typed)
  return sent(status, new Response(text, { status, headers: typed }))
}

function sent(status: number, response: Response): Delivery {
  return { response, status }
}

function statusResponse(fault: StatusFault, headers: Record<string, string>): Response {
  const { status, retryAfter, contentType = 'application/json' } = fault
  const { body = { message: `Injected fault: status ${status}` } } = fault
  const text = typeof body === 'string' ? body : JSON.stringify(body)
  const response = new Response(bodyless(status) ? null : text, {
    status,
    headers: { 'content-type': contentType, ...headers },
  })
  if (retryAfter !== undefined) response.headers.set('retry-after', String(retryAfter))
  return response
}

/**
 * Whether a response with this status must not have a body.
 *
 * @see https://www.rfc-editor.org/rfc/rfc9110#section-6.4.1
 */
function bodyless(status: number): boolean {
  return status === 204 || status === 205 || status === 304
}

/** Resets the connection (TCP RST), so that the client cannot mistake it for an orderly end. */
function reset({ env: { incoming } }: HttpRequest): Delivery {
  incoming.socket.resetAndDestroy()
  return { response: RESPONSE_ALREADY_SENT, status: undefined }
}

/** Announces the length of the whole body, and closes the connection after half of it. */
function truncate(
  { env: { outgoing } }: HttpRequest,
  status: number,
  text: string,
  headers: Record<string, string>,
): Delivery {
  const bytes = Buffer.from(text)
  outgoing.writeHead(status, { ...headers, 'content-length': bytes.length })
  outgoing.write(bytes.subarray(0, Math.floor(bytes.length / 2)), () => outgoing.destroy())
  return { response: RESPONSE_ALREADY_SENT, status }
}
