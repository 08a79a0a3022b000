/** What ends a command before or without a request; the client has errors of its own for the rest. */
export type FailureCode = 'USAGE' | 'NOT_CONFIRMED' | 'MISSING_PROGRAM'

/** A failure that the user can do something about. */
export class Failure extends Error {
  override readonly name = 'Failure'

  /** @param message what was asked and what is wrong with it, in full sentences */
  constructor(
    readonly code: FailureCode,
    message: string,
    options?: ErrorOptions,
  ) {
    super(message, options)
  }
}

/** What was typed makes no sense. */
export function usage(message: string, options?: ErrorOptions): Failure {
  return new Failure('USAGE', message, options)
}
