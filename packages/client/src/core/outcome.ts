import {
  ConnectionError,
  TimeoutError,
  type DbaasValkeyError,
  type ErrorContext,
} from './errors.js'
import { brief } from './json.js'

/**
 * The outcome of a request that didn't succeed.
 *
 * - `rejected`: the server refused it, and would refuse it again
 * - `notExecuted`: the server did nothing, so any request may be sent again
 * - `unknown`: the server may have carried it out
 */
export type Outcome = 'rejected' | 'notExecuted' | 'unknown'

export interface Failure {
  readonly outcome: Outcome
  readonly error: DbaasValkeyError
  /** When the server answered, by its own clock, in milliseconds since 1970; NaN when it sent no time. */
  readonly date?: number
}

/**
 * Matches the errors of Node, Bun and Deno for a host that can't be found or reached, or whose certificate is refused. It
 * skips the URL that Deno quotes. For a connection that broke later, Node's message begins with `read E...`.
 */
const neverSent =
  /(?<!https?:\S*)(?:connect E|REFUSED|NOTFOUND|EAI_AGAIN|CONNECT_TIMEOUT|CERT|LEAF_SIG|secure TLS|WRONG_VERSION|bad port|nRefused|FailedToOpen|\(Connect\))/

/**
 * Returns the failure of a request that received no answer, or only a part of one.
 *
 * @param sent whether `fetch` was called
 * @param masked masks the secrets of the request in the messages of `fetch`
 */
export function connectionFailure(
  cause: unknown,
  sent: boolean,
  context: ErrorContext,
  masked: (text: string) => string,
): Failure {
  const why = reason(cause)
  const [Kind, advice] =
    Object(cause).name === 'TimeoutError'
      ? [TimeoutError, 'Allow it more time.']
      : [ConnectionError, 'Check network and endpoint.']
  const notExecuted = !sent || neverSent.test(why)
  const what = notExecuted ? 'nothing was sent' : 'the answer was lost'
  return {
    outcome: notExecuted ? 'notExecuted' : 'unknown',
    error: new Kind(`${what} (${brief(masked(why))}). ${advice}`, { ...context, cause }),
  }
}

/** Returns the message of an error without the name of its call, for use in a message that has the name already. */
export function bare({ message }: Error): string {
  return message.replace(/^.*?: /, '')
}

type Reason = Error & { readonly code?: unknown; readonly errors?: readonly unknown[] }

/** Returns the messages and codes of an error and its causes: `fetch failed` alone explains nothing. */
function reason(error: unknown): string {
  const { code, message = String(error), errors, cause = errors?.[0] } = Object(error) as Reason
  const own =
    typeof code === 'string' && !message.includes(code) ? `${code} ${message}`.trim() : message
  return cause === undefined ? own : `${own}: ${reason(cause)}`
}
