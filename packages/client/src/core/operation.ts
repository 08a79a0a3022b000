import type { DbaasValkeyError, ErrorContext } from './errors.js'
import type { OperationInput } from './input.js'
import type { QueryEncoder } from './query.js'

/** The HTTP methods that OpenAPI knows. */
export type HttpMethod = 'DELETE' | 'GET' | 'HEAD' | 'OPTIONS' | 'PATCH' | 'POST' | 'PUT' | 'TRACE'

/** What the engine has to know about an operation of the contract. The parameters are the types of its input and answer. */
export interface OperationDescriptor<Input = never, Output = unknown> {
  /** As the contract spells it: `create-dbaas-service-valkey`. */
  readonly id: string
  /** Name of its method, where that isn't the id in camelCase. */
  readonly name?: string
  readonly method: HttpMethod
  /** The path template: `/dbaas-valkey/{name}`. */
  readonly path: string
  /** Whether a request may be sent again when nobody knows what became of the last one. */
  readonly safe?: boolean
  /** Whether a success answers with an Operation to wait for. */
  readonly async?: boolean
  /** Set when the request goes out without a signature. */
  readonly unsigned?: boolean
  readonly query?: QueryEncoder
  /** Encodes the header parameters. */
  readonly headers?: (input: OperationInput) => Readonly<Record<string, string>>
  /** Set when the body may be left out. */
  readonly optionalBody?: boolean
  /** What a success carries when it isn't a JSON object; `json` stands for any JSON. */
  readonly answer?: 'json' | 'text' | 'nothing'
  /** Finds out whether a request that is refused when it is repeated was carried out the first time. */
  readonly reconcile?: Reconcile
  /** Never set: ties the descriptor to its types. */
  readonly types?: (input: Input) => Output
}

/** Input of an operation without parameters and body. */
export type NoInput = Readonly<Record<string, never>>

/** A call whose request was refused when it was sent again. */
export interface RefusedCall {
  readonly input: OperationInput
  /** Whether an earlier attempt may have been carried out, since its answer was lost. */
  readonly lost: boolean
  /**
   * Set once an attempt was answered with a 503, which a gateway may send for a request that it has passed on: the server's
   * time, in milliseconds since 1970, before which that attempt can't have created anything. NaN when it told no time.
   */
  readonly createdSince?: number
  /** What an error says of the call. */
  readonly context: ErrorContext
  /** Sends another operation in the time that is left, and returns what it answered. */
  readonly read: (operation: OperationDescriptor, input: OperationInput) => Promise<unknown>
}

/**
 * A repeated request can be refused because an earlier attempt was carried out: what it was to delete is gone, or what
 * it was to create is there.
 *
 * @param call at its second attempt or later
 * @param error the refusal
 * @returns what a success would have answered; another error, where the refusal may mean a success; `undefined` when the
 * refusal stands
 */
export type Reconcile = (
  call: RefusedCall,
  error: DbaasValkeyError,
) => Promise<object | DbaasValkeyError | undefined>
