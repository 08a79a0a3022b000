import {
  ConnectionError,
  TimeoutError,
  type DbaasValkeyError,
  type ErrorContext,
} from './errors.js'

/**
 * What became of a request that didn't succeed.
 *
 * - `refused`: the server said no, and would say so again
 * - `untouched`: nothing was done, so any request may be sent again
 * - `unknown`: it may have been done
 */
export type Fate = 'refused' | 'untouched' | 'unknown'

export interface Failure {
  readonly fate: Fate
  readonly error: DbaasValkeyError
  /** Milliseconds after which the server asks to try again. */
  readonly retryAfter?: number | undefined
}

/** What Node, Bun and Deno say of an address that can't be found or reached, or whose certificate is refused. */
const neverSent =
  /REFUSED|NOTFOUND|EAI_AGAIN|UNREACH|CONNECT_TIMEOUT|CERT|WRONG_VERSION|bad port|nRefused|FailedToOpen|\(Connect\)/

/** What says nothing of that: the address, which Deno quotes, and what is told of a connection that there was. */
const beside = /https?:\S+|\b(read|write) E\w+/g

/** A request that got no answer, or only a part of one. */
export function connectionFailure(cause: unknown, context: ErrorContext): Failure {
  const why = reason(cause)
  const [fate, what] = neverSent.test(why.replace(beside, ''))
    ? (['untouched', 'no connection'] as const)
    : (['unknown', 'the connection broke'] as const)
  return (cause as Error | null)?.name === 'TimeoutError'
    ? {
        fate: 'unknown',
        error: new TimeoutError(`${why}. Allow it more time.`, { ...context, cause }),
      }
    : {
        fate,
        error: new ConnectionError(`${what} (${why}). Check network and endpoint.`, {
          ...context,
          cause,
        }),
      }
}

/** The message of an error without the name of its call, for one that has it already. */
export function bare({ message }: Error): string {
  return message.slice(message.indexOf(': ') + 2)
}

/** The messages and codes of an error and its causes: `fetch failed` alone says nothing. */
function reason(error: unknown): string {
  const { code, message = String(error), cause } = Object(error) as Error & { code?: unknown }
  const own = typeof code === 'string' && !message.includes(code) ? `${code} ${message}` : message
  return cause === undefined ? own : `${own}: ${reason(cause)}`
}
