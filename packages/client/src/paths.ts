/** The only module that uses openapi-fetch: for its types and the form of its results. Requests go through the engine. */
import type { paths } from '@dbaas-valkey/types'
import openapiFetch, { type Client as OpenapiFetch, type HeadersOptions } from 'openapi-fetch'

import type { CallOptions } from './core/call-options.js'
import { ApiError, RedirectError } from './core/errors.js'
import { exchange } from './core/exchange.js'
import type { OperationInput } from './core/input.js'
import type { HttpMethod, OperationDescriptor } from './core/operation.js'
import type { ResolvedOptions } from './core/resolved-options.js'
import { descriptors } from './generated/descriptors.js'

const methods = ['GET', 'POST', 'PUT', 'DELETE'] as const

/**
 * openapi-fetch's client for the contract. An answer with an error status is the `error` of the result. Every other failure
 * rejects, as with the methods of a client. Hooks take the place of middleware.
 */
export type Paths = Pick<OpenapiFetch<paths>, (typeof methods)[number]>

/** The options of openapi-fetch for a call that the engine supports. */
interface PathOptions {
  readonly params?: {
    readonly path?: OperationInput
    readonly query?: OperationInput
    readonly header?: OperationInput
  }
  readonly body?: unknown
  readonly signal?: AbortSignal
  readonly headers?: HeadersOptions
  readonly parseAs?: string
}

/** Replaces Request, which costs more than all the rest. The engine has the request before openapi-fetch makes one. */
class NoRequest {}

/** Returns openapi-fetch's methods, which send through the engine. */
export function createPaths(resolved: ResolvedOptions): Paths {
  const { request } = openapiFetch<Record<string, never>>({
    Request: NoRequest as unknown as typeof Request,
    bodySerializer: () => undefined,
    pathSerializer: (path) => path,
  })
  const send =
    (method: HttpMethod) =>
    (path: string, options: PathOptions = {}) =>
      (request as unknown as Untyped)(method, path, {
        ...options,
        fetch: () => respond(resolved, method, path, options),
      })
  return Object.fromEntries(methods.map((method) => [method, send(method)])) as unknown as Paths
}

/** openapi-fetch without the types of a contract. */
type Untyped = (method: string, path: string, init: object) => Promise<unknown>

async function respond(
  resolved: ResolvedOptions,
  method: HttpMethod,
  path: string,
  { params, body, signal, headers, parseAs }: PathOptions,
): Promise<Response> {
  const operation: OperationDescriptor = descriptors.find(
    (known) => known.method === method && known.path === path,
  ) ?? { id: `${method} ${path}`, method, path, safe: method === 'GET' }
  const input = { body, ...params?.path, ...params?.query, ...params?.header }
  try {
    const { response = new Response('{}'), text } = await exchange(resolved, operation, input, {
      signal,
      headers: headers && (given(headers) as CallOptions['headers']),
    })
    // The body has been read. Only the rarer ways to read it again need a new Response, which is slow to create.
    return parseAs === undefined || parseAs === 'json'
      ? Object.assign(response, { text: async () => text, json: async () => JSON.parse(text) })
      : new Response(text, response)
  } catch (error) {
    const isTold = error instanceof ApiError && !(error instanceof RedirectError)
    // A Response can have no status above 599.
    if (!isTold || error.status > 599) throw error
    const { status, problem, text, message, requestId } = error
    const headers = requestId === undefined ? {} : { 'x-request-id': requestId }
    // openapi-fetch has no `error` for an empty body.
    return new Response(problem ? text : JSON.stringify({ message }), { status, headers })
  }
}

/** openapi-fetch accepts headers that are `null` or `undefined`, and doesn't send them. */
function given(headers: HeadersOptions): object {
  return Symbol.iterator in headers
    ? headers
    : Object.fromEntries(
        Object.entries(headers).filter(([, value]) => value !== null && value !== undefined),
      )
}
