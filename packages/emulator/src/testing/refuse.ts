import { EmulatorError } from '../valkey/errors.js'

/** @throws {@link EmulatorError} always: a call of the control interface that cannot be carried out */
export function refuseCommand(message: string, cause?: unknown): never {
  throw new EmulatorError('COMMAND_REFUSED', message, cause === undefined ? {} : { cause })
}

/** @throws {@link EmulatorError} always: what is wrong with the input of a method, each issue with its place */
export function refuseInput(issues: readonly string[]): never {
  return refuseCommand(asSentence(issues))
}

/** Issues as one sentence, or as a question where the last one asks whether another name was meant. */
export function asSentence(issues: readonly string[]): string {
  const text = issues.join('; ')
  return text.endsWith('?') ? text : `${text}.`
}
