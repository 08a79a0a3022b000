import {
  ConnectionError,
  TimeoutError,
  type DbaasValkeyError,
  type ErrorContext,
} from './errors.js'
import { brief } from './json.js'

/**
 * What became of a request that didn't succeed.
 *
 * - `rejected`: the server said no, and would say so again
 * - `notExecuted`: nothing was done, so any request may be sent again
 * - `unknown`: it may have been done
 */
export type Outcome = 'rejected' | 'notExecuted' | 'unknown'

export interface Failure {
  readonly outcome: Outcome
  readonly error: DbaasValkeyError
  /** When the server answered, by its own clock, in milliseconds since 1970; NaN when it told no time. */
  readonly date?: number
}

/**
 * What Node, Bun and Deno say of an address that can't be found or reached, or whose certificate is refused; but not in
 * the address, which Deno quotes. Of a connection that there was, Node says `read E...`.
 */
const neverSent =
  /(?<!https?:\S*)(?:connect E|REFUSED|NOTFOUND|EAI_AGAIN|CONNECT_TIMEOUT|CERT|LEAF_SIG|secure TLS|WRONG_VERSION|bad port|nRefused|FailedToOpen|\(Connect\))/

/**
 * A request that got no answer, or only a part of one.
 *
 * @param sent whether it was handed to `fetch`
 * @param masked takes the secrets of the request out of what `fetch` says
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

/** The message of an error without the name of its call, for one that has it already. */
export function bare({ message }: Error): string {
  return message.replace(/^.*?: /, '')
}

type Reason = Error & { readonly code?: unknown; readonly errors?: readonly unknown[] }

/** The messages and codes of an error and its causes: `fetch failed` alone says nothing. */
function reason(error: unknown): string {
  const { code, message = String(error), errors, cause = errors?.[0] } = Object(error) as Reason
  const own =
    typeof code === 'string' && !message.includes(code) ? `${code} ${message}`.trim() : message
  return cause === undefined ? own : `${own}: ${reason(cause)}`
}
