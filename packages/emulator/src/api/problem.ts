/** The body of an error, as the cloud gives it. */
export interface ProblemBody {
  readonly message: string
  /** Every reason, where there may be several. */
  readonly errors?: readonly { readonly message: string }[] | undefined
}

/** A request that is refused before it reaches the world. */
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
