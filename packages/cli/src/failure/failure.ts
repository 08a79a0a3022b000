/** Failures of a command that happen without a request. For requests, the client has its own errors. */
export type FailureCode = 'USAGE' | 'NOT_CONFIRMED' | 'MISSING_PROGRAM'

/** A failure that the user can do something about. */
export class Failure extends Error {
  override readonly name = 'Failure'

  /** @param message says in full sentences what was asked and what is wrong with it */
  constructor(
    readonly code: FailureCode,
    message: string,
    options?: ErrorOptions,
  ) {
    super(message, options)
  }
}

/** The failure of a command line that makes no sense. */
export function usage(message: string, options?: ErrorOptions): Failure {
  return new Failure('USAGE', message, options)
}
