export type EmulatorErrorCode =
  | 'STATE_DAMAGED'
  | 'DIRECTORY_IN_USE'
  | 'DIRECTORY_UNUSABLE'
  | 'START_FAILED'
  | 'PORT_TAKEN'
  | 'LISTEN_FAILED'
  | 'REMOTE_NOT_ALLOWED'
  | 'INVALID_OPTION'
  | 'NOT_RUNNING'
  | 'SEVERAL_RUNNING'
  | 'NOT_READY'
  | 'COMMAND_REFUSED'
  | 'SEED_INVALID'

/** The emulator itself fails or refuses something, in contrast to a refusal of its API. */
export class EmulatorError extends Error {
  override readonly name = 'EmulatorError'

  constructor(
    readonly code: EmulatorErrorCode,
    message: string,
    options?: ErrorOptions,
  ) {
    super(message, options)
  }
}

/** Returns the error for a data directory that the system does not let the emulator use. */
export function directoryUnusable(directory: string, cause: unknown): EmulatorError {
  if (cause instanceof EmulatorError) return cause
  const reason = cause instanceof Error ? cause.message : String(cause)
  return new EmulatorError(
    'DIRECTORY_UNUSABLE',
    `The data directory ${directory} cannot be used: ${reason}. Choose another one`,
    { cause },
  )
}
