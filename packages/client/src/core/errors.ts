import { defined } from './defined.js'

/** This symbol is the same in every copy of this package and in every realm. */
const brand = Symbol.for('@dbaas-valkey/client')

/** What an error says about the call that it ends. */
export interface ErrorContext {
  /** The operation of the contract that was called: `create-dbaas-service-valkey`. */
  readonly operationId?: string | undefined
  /** HTTP method. */
  readonly method?: string | undefined
  /** Path template, without the values of its parameters: `/dbaas-valkey/{name}`. */
  readonly path?: string | undefined
  /** The number of attempts; 0 when the client sent nothing. */
  readonly attempts?: number | undefined
  /** The server's id of the last request, when the server sent one. */
  readonly requestId?: string | undefined
  /** The last known state of the asynchronous Operation, once its id is known. */
  readonly operation?: AsyncOperation | undefined
  /** HTTP status of the answer. */
  readonly status?: number | undefined
  /** Body of the answer. */
  readonly text?: string | undefined
  readonly problem?: ProblemBody | undefined
  readonly retryAfter?: number | undefined
  readonly issues?: readonly ValidationIssue[] | undefined
  readonly cause?: unknown
}

/** The properties of an asynchronous Operation that the client relies on. */
export interface AsyncOperation {
  readonly id?: string
  readonly state?: string
  readonly reason?: string
  readonly message?: string
  readonly reference?: { readonly id?: string; readonly link?: string; readonly command?: string }
}

/**
 * The base of every error of this client. `instanceof` also recognises errors of another copy of the package or another realm.
 *
 * @example
 * try {
 *   await valkey.getDbaasServiceValkey({ name: 'cache' })
 * } catch (error) {
 *   if (!(error instanceof NotFoundError)) throw error
 *   console.log('There is no such service.')
 * }
 */
export class DbaasValkeyError extends Error implements ErrorContext {
  static readonly code: string = 'DBAAS_VALKEY'
  static readonly [brand] = true

  /** Stable name of the kind of error: `NOT_FOUND`, `AMBIGUOUS`, ... */
  declare readonly code: string
  declare readonly operationId?: string
  declare readonly method?: string
  declare readonly path?: string
  declare readonly attempts?: number
  declare readonly requestId?: string
  declare readonly operation?: AsyncOperation

  constructor(message: string, { cause, ...context }: ErrorContext = {}) {
    const { operationId, method, path } = context
    super(
      operationId ? `${operationId} (${method} ${path}): ${message}` : message,
      defined({ cause }),
    )
    Object.assign(this, defined({ code: new.target.code, ...context }))
  }

  /** Derived from the code, since a minifier may rename the class: a RateLimitError has the code RATE_LIMIT. */
  override get name(): string {
    const { code } = this.constructor as typeof DbaasValkeyError
    return `${code.toLowerCase().replace(/(?:^|_)(.)/g, (_, letter: string) => letter.toUpperCase())}Error`
  }

  static override [Symbol.hasInstance](value: unknown): boolean {
    if (!Object.hasOwn(this, 'code')) return super[Symbol.hasInstance](value)
    let kind = (Object(value) as { constructor?: typeof DbaasValkeyError }).constructor
    while (kind?.[brand] && kind.code !== this.code) kind = Object.getPrototypeOf(kind)
    return Boolean(kind?.[brand])
  }
}

/** An issue of a request in the form of RFC 9457. Some answers have a text in its place. */
export interface ProblemIssue {
  readonly detail?: string
  readonly path?: string
  /** JSON pointer: `/maintenance/time`. */
  readonly pointer?: string
  /** JSONPath: `$['maintenance']['time']`. */
  readonly location?: string
}

/** The body of an error answer, in any of the forms that the API uses. */
export interface ProblemBody {
  readonly message?: string
  readonly error?: string
  readonly type?: string
  readonly title?: string
  readonly detail?: string
  readonly errors?: readonly (string | ProblemIssue)[]
}

/** The API answered with an error status. Each subclass stands for a kind of status. */
export class ApiError extends DbaasValkeyError {
  static override readonly code: string = 'API'
  /** HTTP status; 0 for a redirect that a browser hides. */
  declare readonly status: number
  /** The text of the body, up to 100 kB, with the secrets of the request masked. */
  declare readonly text: string
  /** The parsed body, if it is a JSON object. */
  declare readonly problem?: ProblemBody
  /** The delay in milliseconds after which the server asks the client to try again. */
  declare readonly retryAfter?: number
}

/** 400 or 422: the request is invalid. `problem.errors` may list the issues. */
export class InvalidRequestError extends ApiError {
  static override readonly code = 'INVALID_REQUEST'
}

/** 401, or a 403 that refuses the signature: the key, the secret or the clock is wrong. */
export class AuthenticationError extends ApiError {
  static override readonly code = 'AUTHENTICATION'
}

/** 403: the key's role doesn't allow the operation. */
export class ForbiddenError extends ApiError {
  static override readonly code = 'FORBIDDEN'
}

/** 404: nothing in this zone has that name. */
export class NotFoundError extends ApiError {
  static override readonly code = 'NOT_FOUND'
}

/** 409: the name is taken, or the state of the service doesn't allow it. */
export class ConflictError extends ApiError {
  static override readonly code = 'CONFLICT'
}

/** 412: a precondition of the request failed. */
export class PreconditionFailedError extends ApiError {
  static override readonly code = 'PRECONDITION_FAILED'
}

/** 429: the server refused every attempt because of too many requests, and did nothing. */
export class RateLimitError extends ApiError {
  static override readonly code = 'RATE_LIMIT'
}

/** 5xx: the server failed. */
export class ServerError extends ApiError {
  static override readonly code = 'SERVER'
}

/**
 * 3xx: the server redirected the request. The client doesn't follow, since that can turn a change into a read
 * (https://www.rfc-editor.org/rfc/rfc9110#section-15.4.3).
 */
export class RedirectError extends ApiError {
  static override readonly code = 'REDIRECT'
}

/**
 * The outcome is unknown, and repeating the request isn't safe: the client sent it, and its answer was lost. Read the service
 * before you send the request again. `cause` says how the answer was lost.
 */
export class AmbiguousError extends DbaasValkeyError {
  static override readonly code = 'AMBIGUOUS'
}

/** An attempt, a call or a wait exceeded its time limit. */
export class TimeoutError extends DbaasValkeyError {
  static override readonly code = 'TIMEOUT'
}

/**
 * The caller's signal was aborted. Hooks and the logger receive this error with what is known about the call. The call itself
 * rejects with the signal's reason, which is the `cause` of this error.
 */
export class AbortError extends DbaasValkeyError {
  static override readonly code = 'ABORT'
}

/** The connection failed, or broke before the client had read the whole answer. */
export class ConnectionError extends DbaasValkeyError {
  static override readonly code = 'CONNECTION'
}

/** An asynchronous Operation ended as `failure` or `timeout`. `operation` has its reason, message and reference. */
export class OperationFailedError extends DbaasValkeyError {
  static override readonly code = 'OPERATION_FAILED'
}

/** The client's configuration is unusable: missing credentials, an invalid endpoint, an invalid zone. */
export class ConfigurationError extends DbaasValkeyError {
  static override readonly code = 'CONFIGURATION'
}

/** A place in a request or an answer that violates the contract. */
export interface ValidationIssue {
  readonly path: readonly (string | number)[]
  readonly pointer: string
  readonly keyword: string
  readonly message: string
  /** What was probably meant. */
  readonly suggestion?: string
}

/** The input of a call violates the contract. The client sent nothing. */
export class RequestValidationError extends DbaasValkeyError {
  static override readonly code = 'REQUEST_VALIDATION'
  declare readonly issues?: readonly ValidationIssue[]
}

/** A success whose body violates the contract: it isn't JSON, isn't an object, or the validator refused it (see `issues`). */
export class ResponseValidationError extends DbaasValkeyError {
  static override readonly code = 'RESPONSE_VALIDATION'
  declare readonly issues?: readonly ValidationIssue[]
}

/** A success whose body is larger than `maxResponseSize`. The client stopped reading it. */
export class ResponseTooLargeError extends DbaasValkeyError {
  static override readonly code = 'RESPONSE_TOO_LARGE'
  declare readonly status: number
}
