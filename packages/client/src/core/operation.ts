import type { DbaasValkeyError, ErrorContext } from './errors.js'
import type { HeaderEncoder } from './headers.js'
import type { OperationInput } from './input.js'
import type { PathEncoder } from './path.js'
import type { QueryEncoder } from './query.js'

/** The HTTP methods that OpenAPI knows. */
export type HttpMethod = 'DELETE' | 'GET' | 'HEAD' | 'OPTIONS' | 'PATCH' | 'POST' | 'PUT' | 'TRACE'

/** Describes an operation of the contract to the engine. The type parameters are its input and its answer. */
export interface OperationDescriptor<Input = never, Output = unknown> {
  /** As the contract spells it: `create-dbaas-service-valkey`. */
  readonly id: string
  /** Name of its method, when that isn't the id in camelCase. */
  readonly name?: string
  readonly method: HttpMethod
  /** The path template: `/dbaas-valkey/{name}`. */
  readonly path: string
  /** Whether the client may send a request again after an unknown outcome. */
  readonly safe?: boolean
  /** Whether a success is an Operation to wait for. */
  readonly async?: boolean
  /** Set when the request has no signature. */
  readonly unsigned?: boolean
  /** Set when a path parameter is more than a text or a number. */
  readonly fill?: PathEncoder
  readonly query?: QueryEncoder
  readonly headers?: HeaderEncoder
  /** Set when the body is optional. */
  readonly optionalBody?: boolean
  /** The kind of a success's body when it isn't a JSON object; `json` stands for any JSON value. */
  readonly answer?: 'json' | 'text' | 'nothing'
  /** Finds out whether an earlier attempt succeeded, after the server has refused a repeated request. */
  readonly reconcile?: Reconcile
  /** Never set: ties the descriptor to its types. */
  readonly types?: (input: Input) => Output
}

/** Input of an operation without parameters and body. */
export type NoInput = Readonly<Record<string, never>>

/** A call whose repeated request the server refused. */
export interface RefusedCall {
  readonly input: OperationInput
  /** Whether an earlier attempt may have succeeded, since its answer was lost. */
  readonly lost: boolean
  /**
   * Set after a 503, which a gateway may send for a request that it has forwarded: the time in milliseconds since 1970, by
   * the server's clock, before which that attempt can't have created anything. NaN when the server sent no time.
   */
  readonly createdSince?: number
  /** What an error says of the call. */
  readonly context: ErrorContext
  /** Sends another operation within the remaining time, and returns its answer. */
  readonly read: (operation: OperationDescriptor, input: OperationInput) => Promise<unknown>
}

/**
 * Judges the refusal of a repeated request. The reason may be that an earlier attempt succeeded: the object to delete is
 * gone, or the object to create exists.
 *
 * @param call at its second attempt or later
 * @param error the refusal
 * @returns the answer of a success; another error, when the refusal may mean a success; `undefined` when the refusal stands
 */
export type Reconcile = (
  call: RefusedCall,
  error: DbaasValkeyError,
) => Promise<object | DbaasValkeyError | undefined>
