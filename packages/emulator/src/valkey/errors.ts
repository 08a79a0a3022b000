import type { OpenErrorCode } from '../backend/errors.js'

export type EmulatorErrorCode =
  | OpenErrorCode
  | 'START_FAILED'
  | 'PORT_TAKEN'
  | 'LISTEN_FAILED'
  | 'REMOTE_NOT_ALLOWED'
  | 'INVALID_OPTION'
  | 'NOT_RUNNING'
  | 'COMMAND_REFUSED'

/** What the emulator itself cannot do, as opposed to what its API refuses. */
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

/** @throws {@link EmulatorError} always: a request to the test interface that cannot be met */
export function refuseCommand(message: string, cause?: unknown): never {
  throw new EmulatorError('COMMAND_REFUSED', message, cause === undefined ? {} : { cause })
}
