/** One of several reasons why a request was refused, as the API's error bodies list them. */
export interface WorldErrorDetail {
  readonly detail: string
}

/** What the API refuses, with the HTTP status it answers. The texts stand in `refusals.ts`. */
export class WorldError extends Error {
  override readonly name = 'WorldError'

  constructor(
    /** The name of the refusal in `refusals.ts`. */
    readonly code: string,
    /** HTTP status. */
    readonly status: number,
    message: string,
    /** Present when the body has a list of errors, as the API's 400 has. */
    readonly errors?: readonly WorldErrorDetail[],
    /** What was asked for, such as a service's name. Not all of the cloud's texts have it in them. */
    readonly subject?: string,
  ) {
    super(message)
  }
}

export type OpenErrorCode = 'STATE_DAMAGED' | 'DIRECTORY_IN_USE' | 'DIRECTORY_UNUSABLE'

/** Why a world cannot be opened, and what to do about it. Nothing on disk has changed. */
export class OpenError extends Error {
  override readonly name = 'OpenError'

  constructor(
    readonly code: OpenErrorCode,
    message: string,
    options?: ErrorOptions,
  ) {
    super(message, options)
  }
}

/** For a data directory that the system does not let the emulator use. */
export function directoryUnusable(directory: string, cause: unknown): OpenError {
  if (cause instanceof OpenError) return cause
  const reason = cause instanceof Error ? cause.message : String(cause)
  return new OpenError(
    'DIRECTORY_UNUSABLE',
    `The data directory ${directory} cannot be used: ${reason}. Choose another one`,
    { cause },
  )
}
