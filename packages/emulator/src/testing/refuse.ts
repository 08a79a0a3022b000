import { EmulatorError } from '../valkey/errors.js'

/** @throws {@link EmulatorError} always: a request to the test interface that cannot be met */
export function refuseCommand(message: string, cause?: unknown): never {
  throw new EmulatorError('COMMAND_REFUSED', message, cause === undefined ? {} : { cause })
}
