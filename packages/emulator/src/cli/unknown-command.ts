import { EmulatorError } from '../valkey/errors.js'
import { closest } from './closest.js'
import { commandNames } from './commands.js'

/** @throws {@link EmulatorError} `INVALID_OPTION`, always */
export function unknownCommand(word: string): never {
  const [meant] = closest(word, commandNames)
  const hint =
    meant === undefined ? `there are ${commandNames.join(', ')}` : `did you mean ${meant}?`
  const end = hint.endsWith('?') ? '' : '.'
  throw new EmulatorError(
    'INVALID_OPTION',
    `There is no command ${word}; ${hint}${end} See --help.`,
  )
}
