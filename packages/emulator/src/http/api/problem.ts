import type { ProblemLocation } from '@dbaas-valkey/types'

/** The body of an error response, in the form that the cloud uses. */
export interface ProblemBody {
  readonly message: string
  /**
   * Every reason, when there can be several. Each is an entry of RFC 9457. egoscale (3.1.43, `errors.go`) reads `detail` and
   * `location`, or a plain string.
   *
   * @see https://www.rfc-editor.org/rfc/rfc9457#section-3.2
   */
  readonly errors?: readonly ProblemEntry[] | undefined
}

/** One reason, with its place in the body if it has one. */
export type ProblemEntry = Pick<ProblemLocation, 'pointer' | 'location'> & {
  readonly detail: string
}

/** The emulator refuses a request before the request reaches the backend. */
export class Refusal extends Error {
  override readonly name = 'Refusal'

  constructor(
    /** HTTP status. */
    readonly status: number,
    message: string,
    readonly errors?: ProblemBody['errors'],
  ) {
    super(message)
  }
}

export function problemBody({ message, errors }: ProblemBody): ProblemBody {
  return errors === undefined ? { message } : { message, errors }
}
