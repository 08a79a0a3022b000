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
  /** Names of the query parameters. */
  readonly query?: readonly string[]
  /** Names of the header parameters. */
  readonly headers?: readonly string[]
  /** Set when the body may be left out. */
  readonly optionalBody?: boolean
  /** What a success carries when it isn't JSON. */
  readonly answer?: 'text' | 'nothing'
  /** Tells whether a create that met with a 409 after a retry had been done by an attempt of ours. */
  readonly reconcile?: Reconcile
  /** Never set: ties the descriptor to its types. */
  readonly types?: (input: Input) => Output
}

/** Input of an operation without parameters and body. */
export type NoInput = Readonly<Record<string, never>>

/** Input of any operation: path, query and header parameters flat, the body as `body`. */
export type OperationInput = Readonly<Record<string, unknown>>

/**
 * Reads what is there, and compares it with what was asked for.
 *
 * @returns what the lost answer would have said; `undefined` when what is there is somebody else's
 */
export type Reconcile = (
  read: (operation: OperationDescriptor) => Promise<unknown>,
  input: OperationInput,
  /** When the call began, in milliseconds since 1970. */
  since: number,
) => Promise<unknown>
