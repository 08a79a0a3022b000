/**
 * The only module that uses openapi-fetch: for its types and the form of its results. Requests go through the engine. It has
 * an entry of its own, so that bundles without it contain neither.
 */
import type { paths } from '@dbaas-valkey/types'
import openapiFetch, {
  type FetchOptions,
  type HeadersOptions,
  type ParamsOption,
  type ParseAsResponse,
} from 'openapi-fetch'

import type { CallOptions } from './core/call-options.js'
import type { Answer } from './core/decode.js'
import { ApiError, RedirectError } from './core/errors.js'
import type { OperationInput } from './core/input.js'
import type { HttpMethod, OperationDescriptor } from './core/operation.js'
import { receive, type ReceivingOptions } from './core/receive.js'
import type { Transport } from './core/transport.js'
import { descriptors } from './generated/descriptors.js'

const methods = ['GET', 'POST', 'PUT', 'DELETE'] as const

/**
 * openapi-fetch's client for the contract. An answer with an error status is the `error` of the result. Every other failure
 * rejects, as with the methods of a client. Hooks take the place of middleware.
 */
export interface Paths {
  readonly GET: PathMethod<'get'>
  readonly POST: PathMethod<'post'>
  readonly PUT: PathMethod<'put'>
  readonly DELETE: PathMethod<'delete'>
}

/** A method of openapi-fetch: the path template, then `params`, `body` and its other options. */
export type PathMethod<Method extends HttpMethodName> = <
  Path extends PathsWith<Method>,
  Init extends PathInit<paths[Path][Method]>,
>(
  path: Path,
  ...init: object extends PathInit<paths[Path][Method]> ? [init?: Init] : [init: Init]
) => Promise<PathResult<paths[Path][Method], Init>>

/**
 * The options of a call. This and `PathResult` stand for types of openapi-fetch, which describe each property of a request and
 * of an answer anew, and so lose the names of the contract's types.
 */
export type PathInit<Operation> = ParamsOption<Operation> & BodyOption<Operation> & OtherOptions

type OtherOptions = Omit<FetchOptions<unknown>, 'body' | 'params'>

type BodyOption<Operation> = Operation extends {
  readonly requestBody: { readonly content: infer Content }
}
  ? { readonly body: Content[keyof Content] }
  : Operation extends { readonly requestBody?: { readonly content: infer Content } }
    ? { readonly body?: Content[keyof Content] }
    : { readonly body?: never }

/** The methods in small letters, as the contract has them. */
export type HttpMethodName = 'delete' | 'get' | 'post' | 'put'

/** The paths that have such a method. */
export type PathsWith<Method extends HttpMethodName> = {
  [Path in keyof paths]: paths[Path] extends { readonly [Name in Method]: object } ? Path : never
}[keyof paths]

/** Either `data` or `error`, and the response. */
export type PathResult<Operation, Init> =
  | {
      data: ParseAsResponse<ContentOf<Operation, 200>, Init>
      error?: never
      response: Response
    }
  | { data?: never; error: ContentOf<Operation, 'default'>; response: Response }

type ContentOf<Operation, Status extends 200 | 'default'> = Operation extends {
  readonly responses: { readonly [Name in Status]: { readonly content: infer Content } }
}
  ? Content[keyof Content]
  : undefined

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

/**
 * Returns openapi-fetch's methods, which send as the client's own methods do: signed, repeated, validated and observed.
 *
 * @param client a client, or a transport
 * @example
 * const paths = createPaths(createClient({ zone: 'ch-gva-2' }))
 * const { data, error } = await paths.GET('/dbaas-valkey/{name}', { params: { path: { name: 'cache' } } })
 */
export function createPaths(client: Transport): Paths {
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
        fetch: () => respond(client, method, path, options),
      })
  return Object.fromEntries(methods.map((method) => [method, send(method)])) as unknown as Paths
}

/** openapi-fetch without the types of a contract. */
type Untyped = (method: string, path: string, init: object) => Promise<unknown>

async function respond(
  client: Transport,
  method: HttpMethod,
  path: string,
  { params, body, signal, headers, parseAs }: PathOptions,
): Promise<Response> {
  const operation: OperationDescriptor = descriptors.find(
    (known) => known.method === method && known.path === path,
  ) ?? { id: `${method} ${path}`, method, path, safe: method === 'GET' }
  const input = { body, ...params?.path, ...params?.query, ...params?.header }
  let answer: Answer | undefined
  const options: ReceivingOptions = {
    signal,
    headers: headers && (given(headers) as CallOptions['headers']),
    [receive]: (received) => {
      answer = received
    },
  }
  try {
    const data = await client.send(operation, input as never, options)
    // A transport of somebody else's, around one of ours, may pass on no more than the data.
    const { response = new Response('{}'), text } = answer ?? { text: JSON.stringify(data) }
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
