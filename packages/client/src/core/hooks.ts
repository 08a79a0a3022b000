import type { DbaasValkeyError } from './errors.js'

/** One attempt, as hooks see it. Every hook of the attempt is given the same object; no secret is in it. */
export interface AttemptEvent {
  /** The operation of the contract: `get-dbaas-service-valkey`. */
  readonly operationId: string
  readonly method: string
  /** Path template: `/dbaas-valkey/{name}`. */
  readonly path: string
  /** The number of this attempt in its call; 1 for the first. */
  readonly attempts: number
  /** The whole address, values of parameters included. */
  readonly url: string
  /** The headers that are sent, without the signature, and with credentials of the caller's masked. */
  readonly headers: Readonly<Record<string, string>>
  /** The body before it is encoded, with its secrets masked. */
  readonly body: unknown
}

/** An attempt that was answered, with any status. */
export interface ResponseEvent extends AttemptEvent {
  readonly status: number
  /** The server's id of the request, when it gave one. */
  readonly requestId: string | undefined
  /** Milliseconds from signing to the last byte of the body. */
  readonly duration: number
}

/** An attempt that failed and will be repeated. */
export interface RetryEvent extends AttemptEvent {
  readonly error: DbaasValkeyError
  /** Milliseconds until the next attempt. */
  readonly delay: number
}

/** A call that failed for good: the last attempt, if there was one. */
export interface ErrorEvent extends Partial<AttemptEvent> {
  readonly error: DbaasValkeyError
}

/** Watches calls. A hook that throws or rejects is ignored: it must not cost the answer of a request that was sent. */
export interface Hooks {
  /** Before an attempt. The headers that it returns are sent as well. */
  readonly request?: (event: AttemptEvent) => Readonly<Record<string, string>> | void
  readonly response?: (event: ResponseEvent) => void
  readonly retry?: (event: RetryEvent) => void
  /** Once for each call that fails. */
  readonly error?: (event: ErrorEvent) => void
}

/** Takes what it is told line by line, as `console` does. */
export interface Logger {
  readonly debug: (message: string) => void
  readonly warn: (message: string) => void
  readonly error: (message: string) => void
}

/** Hooks that tell a logger: answers as `debug`, retries as `warn`, failures as `error`. */
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
