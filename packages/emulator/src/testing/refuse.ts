import { EmulatorError } from '../valkey/errors.js'

/** @throws {@link EmulatorError} always: a request to the test interface that cannot be met */
export function refuseCommand(message: string, cause?: unknown): never {
  throw new EmulatorError('COMMAND_REFUSED', message, cause === undefined ? {} : { cause })
}

/** @throws {@link EmulatorError} always: what is wrong with the input of a method, each issue with its place */
export function refuseInput(issues: readonly string[]): never {
  const text = issues.join('; ')
  return refuseCommand(text.endsWith('?') ? text : `${text}.`)
}
