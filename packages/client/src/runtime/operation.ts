import type { Call } from './call.js'
import type { DbaasValkeyError } from './errors.js'
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
  /** Tells whether a request that is refused when it is repeated was carried out the first time. */
  readonly recover?: Recover
  /** Never set: ties the descriptor to its types. */
  readonly types?: (input: Input) => Output
}

/** Input of an operation without parameters and body. */
export type NoInput = Readonly<Record<string, never>>

/** Input of any operation: path, query and header parameters flat, the body as `body`. */
export type OperationInput = Readonly<Record<string, unknown>>

/**
 * A repeated request can be refused because an earlier attempt was carried out: what it was to delete is gone, or what
 * it was to create is there.
 *
 * @param call what is under way, at its second attempt or later
 * @param error the refusal
 * @returns what a success would have answered; another error, where the refusal may mean a success; `undefined` when the
 * refusal stands
 */
export type Recover = (
  call: Call,
  error: DbaasValkeyError,
) => Promise<object | DbaasValkeyError | undefined>
