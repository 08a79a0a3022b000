import { defined } from './defined.js'

/** The same symbol in every copy of this package and in every realm. */
const brand = Symbol.for('@dbaas-valkey/client')

/** What an error knows about the call that it ends. */
export interface ErrorContext {
  /** The operation of the contract that was called: `create-dbaas-service-valkey`. */
  readonly operationId?: string | undefined
  /** HTTP method. */
  readonly method?: string | undefined
  /** Path template, without the values of its parameters: `/dbaas-valkey/{name}`. */
  readonly path?: string | undefined
  /** How many attempts were made; 0 when nothing was tried. */
  readonly attempts?: number | undefined
  /** The server's id of the last request, when it gave one. */
  readonly requestId?: string | undefined
  /** The asynchronous Operation as last seen, once its id is known. */
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

/** The part of an asynchronous Operation that the engine relies on. */
export interface AsyncOperation {
  readonly id?: string
  readonly state?: string
  readonly reason?: string
  readonly message?: string
  readonly reference?: { readonly id?: string; readonly link?: string; readonly command?: string }
}

/**
 * Every error of this client. `instanceof` also holds for errors of another copy of the package or of another realm.
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

  /** A minifier may rename the class but not its code: RATE_LIMIT is the code of a RateLimitError. */
  override get name(): string {
    const { code } = this.constructor as typeof DbaasValkeyError
    return `${code.replace(/_?(.)([^_]*)/g, (_, first: string, rest: string) => first + rest.toLowerCase())}Error`
  }

  static override [Symbol.hasInstance](value: unknown): boolean {
    if (!Object.hasOwn(this, 'code')) return super[Symbol.hasInstance](value)
    let kind = (Object(value) as { constructor?: typeof DbaasValkeyError }).constructor
    while (kind?.[brand] && kind.code !== this.code) kind = Object.getPrototypeOf(kind)
    return Boolean(kind?.[brand])
  }
}

/** One issue that an answer names, by RFC 9457; some answers have a text in its place. */
export interface ProblemIssue {
  readonly detail?: string
  readonly path?: string
  /** JSON pointer: `/maintenance/time`. */
  readonly pointer?: string
  /** JSONPath: `$['maintenance']['time']`. */
  readonly location?: string
}

/** The body of an error answer, in any of the shapes that the API has for it. */
export interface ProblemBody {
  readonly message?: string
  readonly error?: string
  readonly type?: string
  readonly title?: string
  readonly detail?: string
  readonly errors?: readonly (string | ProblemIssue)[]
}

/** The API answered with an error. The subclasses say which. */
export class ApiError extends DbaasValkeyError {
  static override readonly code: string = 'API'
  /** HTTP status; 0 for a redirect that a browser hides. */
  declare readonly status: number
  /** The body as it came, up to 100 kB, with the secrets of the request masked. */
  declare readonly text: string
  /** The body, if it was a JSON object. */
  declare readonly problem?: ProblemBody
  /** Milliseconds after which the server asks to try again. */
  declare readonly retryAfter?: number
}

/** 400 or 422: the request itself is wrong. `problem.errors` may name the issues. */
export class InvalidRequestError extends ApiError {
  static override readonly code = 'INVALID_REQUEST'
}

/** 401, or a 403 that refuses the signature: key, secret or clock are wrong. */
export class AuthenticationError extends ApiError {
  static override readonly code = 'AUTHENTICATION'
}

/** 403: the key's role doesn't allow the operation. */
export class ForbiddenError extends ApiError {
  static override readonly code = 'FORBIDDEN'
}

/** 404: there is nothing of that name in this zone. */
export class NotFoundError extends ApiError {
  static override readonly code = 'NOT_FOUND'
}

/** 409: the name is taken, or the state of the service doesn't allow it. */
export class ConflictError extends ApiError {
  static override readonly code = 'CONFLICT'
}

/** 412: a precondition of the request doesn't hold. */
export class PreconditionFailedError extends ApiError {
  static override readonly code = 'PRECONDITION_FAILED'
}

/** 429: too many requests, and none of the attempts got through. Nothing was done. */
export class RateLimitError extends ApiError {
  static override readonly code = 'RATE_LIMIT'
}

/** 5xx: the server failed. */
export class ServerError extends ApiError {
  static override readonly code = 'SERVER'
}

/**
 * 3xx: the server pointed elsewhere. It isn't followed, since that can turn a change into a read
 * (https://www.rfc-editor.org/rfc/rfc9110#section-15.4.3).
 */
export class RedirectError extends ApiError {
  static override readonly code = 'REDIRECT'
}

/**
 * Nobody knows whether the server did it, and doing it twice isn't safe: the request was sent once, and the answer was
 * lost. Read the service before sending it again. `cause` says how the answer was lost.
 */
export class AmbiguousError extends DbaasValkeyError {
  static override readonly code = 'AMBIGUOUS'
}

/** An attempt, a call or a wait took longer than it may. */
export class TimeoutError extends DbaasValkeyError {
  static override readonly code = 'TIMEOUT'
}

/**
 * The caller's signal was aborted. Hooks and logger get it, with what is known about the call; the call itself rejects
 * with the signal's own reason, which is the `cause` here.
 */
export class AbortError extends DbaasValkeyError {
  static override readonly code = 'ABORT'
}

/** There was no connection, or it broke before the whole answer was read. */
export class ConnectionError extends DbaasValkeyError {
  static override readonly code = 'CONNECTION'
}

/** An asynchronous Operation ended in `failure` or `timeout`. `operation` has its reason, message and reference. */
export class OperationFailedError extends DbaasValkeyError {
  static override readonly code = 'OPERATION_FAILED'
}

/** The client can't work as it is set up: no credentials, an unusable endpoint, an unknown zone. */
export class ConfigurationError extends DbaasValkeyError {
  static override readonly code = 'CONFIGURATION'
}

/** One place of a request or an answer that isn't as the contract says. */
export interface ValidationIssue {
  readonly path: readonly (string | number)[]
  readonly pointer: string
  readonly keyword: string
  readonly message: string
}

/** The input of a call isn't as the contract says. Nothing was sent. */
export class RequestValidationError extends DbaasValkeyError {
  static override readonly code = 'REQUEST_VALIDATION'
  declare readonly issues?: readonly ValidationIssue[]
}

/** A success whose body isn't as the contract says: not JSON, no object, or refused by the validator (see `issues`). */
export class ResponseValidationError extends DbaasValkeyError {
  static override readonly code = 'RESPONSE_VALIDATION'
  declare readonly issues?: readonly ValidationIssue[]
}

/** A success whose body is larger than `maxResponseSize`. The client stopped reading it. */
export class ResponseTooLargeError extends DbaasValkeyError {
  static override readonly code = 'RESPONSE_TOO_LARGE'
  declare readonly status: number
}
