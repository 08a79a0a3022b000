import type { DbaasValkeyError } from './errors.js'

/** An attempt, as hooks see it. Every hook of the attempt receives the same object, which holds no secret. */
export interface AttemptEvent {
  /** The operation of the contract: `get-dbaas-service-valkey`. */
  readonly operationId: string
  readonly method: string
  /** Path template: `/dbaas-valkey/{name}`. */
  readonly path: string
  /** The number of this attempt within its call, from 1. */
  readonly attempts: number
  /** The full URL, with the values of parameters. */
  readonly url: string
  /** The request headers, without the signature and with the caller's own credentials masked. */
  readonly headers: Readonly<Record<string, string>>
  /** The body before encoding, with its secrets masked. */
  readonly body: unknown
}

/** An attempt that the server answered, with any status. */
export interface ResponseEvent extends AttemptEvent {
  readonly status: number
  /** The server's id of the request, when the server sent one. */
  readonly requestId: string | undefined
  /** Milliseconds from signing to the last byte of the body. */
  readonly duration: number
}

/** An attempt that failed and that the client will repeat. */
export interface RetryEvent extends AttemptEvent {
  readonly error: DbaasValkeyError
  /** Milliseconds until the next attempt. */
  readonly delay: number
}

/** A call that failed: its last attempt, if it made one. */
export interface ErrorEvent extends Partial<AttemptEvent> {
  readonly error: DbaasValkeyError
}

/** Functions that observe calls. The client ignores a hook that throws or rejects, so that no answer of a sent request is lost. */
export interface Hooks {
  /** Called before an attempt. The client sends the headers that it returns as well. */
  readonly request?: (event: AttemptEvent) => Readonly<Record<string, string>> | void
  readonly response?: (event: ResponseEvent) => void
  readonly retry?: (event: RetryEvent) => void
  /** Called once for each call that fails. */
  readonly error?: (event: ErrorEvent) => void
}

/** Receives lines of a log, as `console` does. */
export interface Logger {
  readonly debug: (message: string) => void
  readonly warn: (message: string) => void
  readonly error: (message: string) => void
}

/** Returns hooks that log answers as `debug`, retries as `warn` and failures as `error`. */
export function logTo(logger: Logger): Hooks {
  return {
    response: ({ operationId, method, url, attempts, status, duration }) =>
      logger.debug(
        `${operationId}: ${method} ${url} ${status} (attempt ${attempts}, ${Math.round(duration)} ms)`,
      ),
    retry: ({ error, delay }) => logger.warn(`${error.message} Again in ${Math.round(delay)} ms.`),
    error: ({ error }) => logger.error(`${error.name}: ${error.message}`),
  }
}
