import { EmulatorError } from '../valkey/errors.js'

/** @throws {@link EmulatorError} `INVALID_OPTION`, always */
export function invalid(message: string): never {
  throw new EmulatorError('INVALID_OPTION', `${message} See --help.`)
}
