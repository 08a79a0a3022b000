import type { ProblemLocation } from '@dbaas-valkey/types'

/** The body of an error, as the cloud gives it. */
export interface ProblemBody {
  readonly message: string
  /**
   * Every reason, where there may be several, as an entry by RFC 9457: egoscale (3.1.43, `errors.go`) reads `detail` and
   * `location`, or a text alone.
   */
  readonly errors?: readonly ProblemEntry[] | undefined
}

/** One reason, and where it is in the body, if it is there. */
export type ProblemEntry = Pick<ProblemLocation, 'pointer' | 'location'> & {
  readonly detail: string
}

/** A request that is refused before it reaches the backend. */
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
