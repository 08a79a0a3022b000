import { suggestName } from '@dbaas-valkey/validator/internal/suggest-name'

import { EmulatorError } from '../valkey/errors.js'
import { commandNames } from './commands.js'

/** @throws {@link EmulatorError} `INVALID_OPTION`, always */
export function unknownCommand(word: string): never {
  const meant =
    commandNames.find((name) => name.startsWith(word)) ?? suggestName(word, commandNames)
  const hint =
    meant === undefined ? `there are ${commandNames.join(', ')}` : `did you mean ${meant}?`
  const end = hint.endsWith('?') ? '' : '.'
  throw new EmulatorError(
    'INVALID_OPTION',
    `There is no command ${word}; ${hint}${end} See --help.`,
  )
}
